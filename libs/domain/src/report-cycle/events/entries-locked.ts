import { z } from 'zod';
import { refusedEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { manifestWithout } from '../manifest.js';
import { withoutTask } from '../under-way.js';

/** Every case was told of the lock. An entry that refused, since a consent went meanwhile, leaves the manifest. */
export const entriesLocked = defineCycleEvent({
  type: 'EntriesLocked',
  shape: { left: z.array(refusedEntry()) },
  evolve: (state, { left }) => ({
    ...withoutTask(state, 'LOCK', null, left),
    manifest: manifestWithout(state.manifest, left),
  }),
});
