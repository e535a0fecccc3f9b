import { z } from 'zod';
import { fact } from '../../classification.js';
import { day } from '../../case/outgoing-fields.js';
import { FORUM } from '../../vocabulary/forum.js';
import { ending } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { presented } from '../events/presented.js';
import { dayHasCome } from '../guards.js';

/** The report was presented: to the Human Rights Council, and to the Third Committee (D16). */
export const present = defineCycleCommand({
  name: 'Present',
  summary: 'Record that the report was presented',
  schema: z.strictObject({ forum: fact(z.enum(FORUM.codes)), on: day() }),
  by: OF_THE_REPORT,
  from: ['ISSUED', 'PRESENTED'],
  guards: [
    ({ state, payload: { forum } }) =>
      Object.hasOwn(state.presented, forum) ? { code: 'PRESENTED_ALREADY', field: 'forum' } : undefined,
    dayHasCome('on', ({ on }: { readonly on: string }) => on),
    ({ state, payload: { on } }) =>
      state.published !== null && on < state.published.issuedOn
        ? { code: 'PRESENTED_BEFORE_ISSUE', field: 'on' }
        : undefined,
  ],
  record: ({ state, payload }) => [
    cycleDraft(presented, { ...payload, ends: [...ending(state, ['presentation'], payload.forum)] }),
  ],
});
