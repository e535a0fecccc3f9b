import { z } from 'zod';
import { operational } from '../../classification.js';
import { stateCode } from '../../case/outgoing-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withNote } from '../under-way.js';

/** What became of a note verbale’s dispatch. It was sent at its departure: this changes no phase. */
export const noteDispatchRecorded = defineCycleEvent({
  type: 'NoteDispatchRecorded',
  shape: {
    state: stateCode(),
    attempt: operational(z.int()),
    outcome: operational(z.enum(['CONFIRMED', 'FAILED', 'IN_DOUBT'])),
  },
  evolve: (state, { state: to, outcome }) => withNote(state, to, { dispatch: outcome }),
});
