import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { stateCode } from '../../case/outgoing-fields.js';
import { RESOLUTION } from '../../vocabulary/dispatch.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand } from '../define-cycle-command.js';
import { noteDispatchResolved } from '../events/note-dispatch-resolved.js';
import { noteIsSent } from '../guards.js';
import { noteTo } from '../under-way.js';

/** A person decides on a note verbale of which nobody can tell whether it left, or which was refused (DESIGN "Effects are facts"). */
export const resolveNoteDispatch = defineCycleCommand({
  name: 'ResolveNoteDispatch',
  summary: 'Decide on the dispatch of a note verbale',
  schema: z.strictObject({
    state: stateCode(),
    resolution: operational(z.enum(RESOLUTION.codes)),
    reason: composed(2_000),
  }),
  by: ['SUPERVISOR', 'ASG'],
  from: ['NV_OUT', 'MAIN_SUBMITTED', 'ANNEX_LOCKED', 'ISSUED', 'PRESENTED'],
  guards: [
    noteIsSent,
    ({ state, payload }) => {
      const note = noteTo(state, payload.state);
      return note?.sent && note.dispatch !== 'FAILED' && note.dispatch !== 'IN_DOUBT'
        ? { code: 'DISPATCH_NOT_IN_DOUBT', field: 'state' }
        : undefined;
    },
  ],
  record: ({ state, payload }) => {
    const attempts = noteTo(state, payload.state)?.attempts ?? 0;
    const attempt = payload.resolution === 'SEND_AGAIN' ? attempts + 1 : attempts;
    return [cycleDraft(noteDispatchResolved, { ...payload, attempt })];
  },
});
