import { z } from 'zod';
import { fact } from '../../classification.js';
import { ROLES } from '../../vocabulary/role.js';
import { hash, refusedEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { manifestWithout } from '../manifest.js';

/** One of two signed the manifest; the second signature locks the annexes (DOMAIN 9.6, D15). */
export const signed = defineCycleEvent({
  type: 'Signed',
  shape: {
    hash: hash(),
    by: fact(z.string()),
    role: fact(z.enum(ROLES)),
    locks: fact(z.boolean()),
    /** Entries that were excluded since the freeze: removal needs no new one. */
    left: z.array(refusedEntry()),
  },
  evolve: (state, { by, role, locks, left }, { effectiveAt }) => ({
    ...state,
    phase: locks ? 'ANNEX_LOCKED' : state.phase,
    manifest: manifestWithout(state.manifest, left),
    signatures: [...state.signatures, { by, role, at: effectiveAt }],
    underWay: locks ? [...state.underWay, { task: 'LOCK', state: null, since: effectiveAt }] : state.underWay,
  }),
});
