import { z } from 'zod';
import { composed, fact } from '../../classification.js';
import { EXCLUSION } from '../../vocabulary/exclusion.js';
import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';

/** Somebody proposes not to pursue the case, with the reason; a supervisor decides. */
export const declineProposed = defineEvent({
  type: 'DeclineProposed',
  shape: { by: reference(), reason: fact(z.enum(EXCLUSION.codes)), explanation: composed() },
  evolve: (state, { by, reason }) => ({ ...state, proposedDecline: { by, reason } }),
});
