import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { partId } from '../outgoing-fields.js';

/** One first-hand source is to suffice for some acts, for a reason: a supervisor confirms it, or not. */
export const overrideProposed = defineEvent({
  type: 'OverrideProposed',
  shape: { by: operational(z.string()), acts: z.array(partId()), reason: composed() },
  evolve: (state, { by, acts }) => ({ ...state, override: { by, acts, confirmedBy: null } }),
});
