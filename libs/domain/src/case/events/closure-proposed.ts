import { z } from 'zod';
import { composed, fact } from '../../classification.js';
import { CLOSURE } from '../../vocabulary/closure.js';
import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';

/** Somebody proposes to close the case, with the reason; a supervisor decides. */
export const closureProposed = defineEvent({
  type: 'ClosureProposed',
  shape: { by: reference(), reason: fact(z.enum(CLOSURE.codes)), explanation: composed() },
  evolve: (state, { by, reason }) => ({ ...state, proposedClosure: { by, reason } }),
});
