import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** The case stays with the officer who offered it. */
export const handOverRefused = defineEvent({
  type: 'HandOverRefused',
  shape: { from: operational(z.string()), to: operational(z.string()), reason: composed() },
  evolve: (state) => ({ ...state, assignment: { ...state.assignment, handOver: null } }),
});
