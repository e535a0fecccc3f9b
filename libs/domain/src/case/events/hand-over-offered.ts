import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** The officer offers the case to another, who sees it from now on; the first answers for it until it is accepted. */
export const handOverOffered = defineEvent({
  type: 'HandOverOffered',
  shape: {
    from: operational(z.string()),
    to: operational(z.string()),
    at: fact(z.int()),
    note: composed().nullable(),
  },
  evolve: (state, { from, to, at }) => ({
    ...state,
    assignment: { ...state.assignment, handOver: { from, to, at } },
  }),
});
