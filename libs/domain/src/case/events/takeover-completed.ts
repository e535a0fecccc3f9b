import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** A case moved in from elsewhere is complete: its clock starts, and what fell before is told to nobody. */
export const takeoverCompleted = defineEvent({
  type: 'TakeoverCompleted',
  shape: { by: fact(z.string()) },
  evolve: (state) => ({ ...state, takingOver: false }),
});
