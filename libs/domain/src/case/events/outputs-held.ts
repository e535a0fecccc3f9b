import { z } from 'zod';
import { operational } from '../../classification.js';
import { HELD_BECAUSE } from '../../vocabulary/hold.js';
import { defineEvent } from '../define-event.js';
import { personId } from '../person-facts.js';

/** Draft letters and unpublished entries with a person whose consent went are held in the same decision (DOMAIN 9.4). */
export const outputsHeld = defineEvent({
  type: 'OutputsHeld',
  shape: {
    personId: personId(),
    because: operational(z.enum(HELD_BECAUSE.codes)),
    communications: z.array(operational(z.string())),
    entries: z.array(operational(z.string())),
  },
  evolve: (state, { because, communications, entries }) => ({
    ...state,
    communications: Object.fromEntries(
      Object.entries(state.communications).map(([id, letter]) => [
        id,
        communications.includes(id) ? { ...letter, held: true } : letter,
      ]),
    ),
    entries: Object.fromEntries(
      Object.entries(state.entries).map(([id, entry]) => [
        id,
        entries.includes(id)
          ? { ...entry, held: true, heldBecause: [...new Set([...entry.heldBecause, because])] }
          : entry,
      ]),
    ),
  }),
});
