import { z } from 'zod';
import { operational } from '../../classification.js';
import { stateCode } from '../../case/outgoing-fields.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand } from '../define-cycle-command.js';
import { noteDispatchRecorded } from '../events/note-dispatch-recorded.js';
import { noteTo } from '../under-way.js';

/** What became of a note verbale's dispatch, as the clockwork saw it. */
export const recordNoteDispatch = defineCycleCommand({
  name: 'RecordNoteDispatch',
  summary: 'Record the result of the dispatch of a note verbale',
  schema: z.strictObject({
    state: stateCode(),
    attempt: operational(z.int().min(1)),
    outcome: operational(z.enum(['CONFIRMED', 'FAILED', 'IN_DOUBT'])),
  }),
  issuedBy: ['clockwork'],
  by: [],
  from: ['NV_OUT', 'MAIN_SUBMITTED', 'ANNEX_LOCKED', 'ISSUED', 'PRESENTED'],
  guards: [
    ({ state, payload: { state: to, attempt } }) => {
      const note = noteTo(state, to);
      return note?.dispatch === 'PENDING' && note.attempts === attempt
        ? undefined
        : { code: 'DISPATCH_NOT_OPEN', field: 'attempt' };
    },
  ],
  record: ({ payload }) => [cycleDraft(noteDispatchRecorded, payload)],
});
