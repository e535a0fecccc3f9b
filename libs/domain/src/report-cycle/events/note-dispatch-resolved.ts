import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { stateCode } from '../../case/outgoing-fields.js';
import { RESOLUTION } from '../../vocabulary/dispatch.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withNote } from '../under-way.js';

/** A person decided on a note verbale whose dispatch failed or is in doubt: it was sent after all, or it is sent again. */
export const noteDispatchResolved = defineCycleEvent({
  type: 'NoteDispatchResolved',
  shape: {
    state: stateCode(),
    resolution: operational(z.enum(RESOLUTION.codes)),
    /** The attempt that this resolution leaves as the last one. */
    attempt: operational(z.int()),
    reason: composed(),
  },
  evolve: (state, { state: to, resolution, attempt }) =>
    withNote(state, to, {
      dispatch: resolution === 'WAS_SENT' ? 'CONFIRMED' : 'PENDING',
      attempts: attempt,
    }),
});
