import { z } from 'zod';
import { fact } from '../../classification.js';
import type { Digested } from '../../stream/hole.js';
import { manifestEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** The manifest of all final entries, in the order of the report: what two people sign. Earlier signatures are void. */
export const frozen = defineCycleEvent({
  type: 'Frozen',
  shape: {
    /** Over `position` and `entries`, filled by `execute`. */
    hash: fact(z.string()) as unknown as z.ZodType<Digested, Digested>,
    position: fact(z.int()),
    by: fact(z.string()),
    entries: z.array(manifestEntry()),
  },
  evolve: (state, { hash, position, by, entries }, { effectiveAt }) => ({
    ...state,
    manifest: { hash, position, by, at: effectiveAt, entries, left: [] },
    signatures: [],
  }),
});
