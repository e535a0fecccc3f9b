import { z } from 'zod';
import { stateCode } from '../../case/outgoing-fields.js';
import { refusedEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withNote, withoutTask } from '../under-way.js';

/** Every entry of a note verbale knows its number; those that refused were excluded meanwhile. */
export const noteLinkedToEntries = defineCycleEvent({
  type: 'NoteLinkedToEntries',
  shape: { state: stateCode(), refused: z.array(refusedEntry()) },
  evolve: (state, { state: to, refused }) =>
    withNote(withoutTask(state, 'LINK_NOTE', to, refused), to, { linked: true }),
});
