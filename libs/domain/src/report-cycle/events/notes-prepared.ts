import { z } from 'zod';
import { fact } from '../../classification.js';
import { entryRef, refusedEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withoutTask } from '../under-way.js';

/** One note verbale for each State, covering all its entries that may be shown to it; those that refused, and why. */
export const notesPrepared = defineCycleEvent({
  type: 'NotesPrepared',
  shape: {
    preparedBy: fact(z.string()),
    notes: z.array(z.strictObject({ state: fact(z.string()), entries: z.array(z.strictObject(entryRef)) })),
    refused: z.array(refusedEntry()),
  },
  evolve: (state, { preparedBy, notes, refused }) => ({
    ...withoutTask(state, 'ENTER_NOTES', null, refused),
    notes: {
      ...Object.fromEntries(Object.entries(state.notes).filter(([, { sent }]) => sent !== null)),
      ...Object.fromEntries(
        notes.map((note) => [
          note.state,
          {
            ...note,
            preparedBy,
            sent: null,
            dispatch: 'NONE' as const,
            attempts: 0,
            linked: false,
            replies: [],
          },
        ]),
      ),
    },
  }),
});
