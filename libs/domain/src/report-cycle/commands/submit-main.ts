import { z } from 'zod';
import { composed } from '../../classification.js';
import { day } from '../../case/outgoing-fields.js';
import type { CycleState } from '../cycle-state.js';
import { ending, lastDayOfMainText } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { mainSubmitted } from '../events/main-submitted.js';
import { dayHasCome, nothingUnderWay } from '../guards.js';

/** The main text went to conference services (D13). Late it is recorded with a reason, never blocked (DOMAIN 5). */
export const submitMain = defineCycleCommand({
  name: 'SubmitMain',
  summary: 'Record that the main text was submitted',
  schema: z.strictObject({ on: day(), reason: composed(2_000).optional() }),
  by: OF_THE_REPORT,
  from: ['INTAKE_CLOSED', 'NV_OUT'],
  guards: [
    nothingUnderWay('ENTER_NOTES'),
    // A year without a single note verbale skips that phase.
    ({ state }) =>
      state.phase === 'INTAKE_CLOSED' && Object.keys(state.notes).length > 0 ? 'NOTES_NOT_SENT' : undefined,
    dayHasCome('on', ({ on }: { readonly on: string }) => on),
    ({ state, payload: { on, reason } }) =>
      isLate(state, on) && reason === undefined
        ? { code: 'REASON_FOR_LATENESS_MISSING', field: 'reason' }
        : undefined,
  ],
  record: ({ state, payload: { on, reason = null } }) => [
    cycleDraft(mainSubmitted, {
      on,
      late: isLate(state, on),
      reason,
      ends: [...ending(state, ['mainText'])],
    }),
  ],
});

const isLate = ({ dates }: CycleState, on: string): boolean =>
  dates?.sessionOpensOn != null && on > lastDayOfMainText(dates.sessionOpensOn);
