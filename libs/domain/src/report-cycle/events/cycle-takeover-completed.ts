import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** A report that was moved in is told to its present: its clock starts. */
export const cycleTakeoverCompleted = defineCycleEvent({
  type: 'CycleTakeoverCompleted',
  shape: { by: fact(z.string()) },
  evolve: (state) => ({ ...state, takingOver: false }),
});
