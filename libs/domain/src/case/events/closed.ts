import { z } from 'zod';
import { fact } from '../../classification.js';
import { CLOSURE } from '../../vocabulary/closure.js';
import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { instant } from '../outgoing-fields.js';

/** The case is closed; a State's reply alone never does that (DOMAIN 11). A new act or information reopens it. */
export const closed = defineEvent({
  type: 'Closed',
  shape: { by: reference(), proposedBy: reference(), reason: fact(z.enum(CLOSURE.codes)), at: instant() },
  evolve: (state, { reason, at }) => ({
    ...state,
    status: 'CLOSED',
    leftFrom: state.status,
    leftAt: at,
    assignment: { ...state.assignment, handOver: null },
    closure: reason,
    proposedClosure: null,
  }),
});
