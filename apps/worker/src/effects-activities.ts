import type { Performer } from '@vigil/workflows/contract';
import { letterAct } from './activities/acts/letter.js';
import { noteAct } from './activities/acts/note.js';
import { reportAct } from './activities/acts/report.js';
import { performer } from './activities/perform.js';
import type { EffectsParts } from './parts.js';

/** What the effects worker does for workflows: whatever needs the keys of identities and texts. */
export const effectsActivities = (parts: EffectsParts): Performer => ({
  perform: performer(parts, { letter: letterAct(parts), note: noteAct(parts), report: reportAct(parts) }),
});
