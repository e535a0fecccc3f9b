import { z } from 'zod';
import { refusedEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withoutTask } from '../under-way.js';

/** Every case has recorded that its entry is published. */
export const entriesPublished = defineCycleEvent({
  type: 'EntriesPublished',
  shape: { refused: z.array(refusedEntry()) },
  evolve: (state, { refused }) => withoutTask(state, 'PUBLISH', null, refused),
});
