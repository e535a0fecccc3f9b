import { z } from 'zod';
import { fact } from '../../classification.js';
import { refusedEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withoutTask } from '../under-way.js';

/** So many entries are final; those that refused, and why. */
export const entriesFinalised = defineCycleEvent({
  type: 'EntriesFinalised',
  shape: { final: fact(z.int()), refused: z.array(refusedEntry()) },
  evolve: (state, { refused }) => withoutTask(state, 'FINALISE', null, refused),
});
