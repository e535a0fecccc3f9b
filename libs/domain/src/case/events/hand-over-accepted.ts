import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** The case is the other officer's. */
export const handOverAccepted = defineEvent({
  type: 'HandOverAccepted',
  shape: { from: operational(z.string()), to: operational(z.string()) },
  evolve: (state, { to }) => ({
    ...state,
    assignment: { ...state.assignment, officer: to, handOver: null },
  }),
});
