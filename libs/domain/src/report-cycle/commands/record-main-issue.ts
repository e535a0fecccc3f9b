import { z } from 'zod';
import { day } from '../../case/outgoing-fields.js';
import { ending } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { mainIssueRecorded } from '../events/main-issue-recorded.js';
import { dayHasCome } from '../guards.js';

/** Conference services issued the main text (D14): from then on its term is over. */
export const recordMainIssue = defineCycleCommand({
  name: 'RecordMainIssue',
  summary: 'Record that the main text was issued',
  schema: z.strictObject({ on: day() }),
  by: OF_THE_REPORT,
  from: ['MAIN_SUBMITTED', 'ANNEX_LOCKED'],
  guards: [
    ({ state }) => (state.mainIssuedOn === null ? undefined : 'MAIN_ALREADY_ISSUED'),
    dayHasCome('on', ({ on }: { readonly on: string }) => on),
    ({ state, payload: { on } }) =>
      state.main !== null && on < state.main.on ? { code: 'DATE_BEFORE_SENT', field: 'on' } : undefined,
  ],
  record: ({ state, payload }) => [
    cycleDraft(mainIssueRecorded, { ...payload, ends: [...ending(state, ['mainIssued'])] }),
  ],
});
