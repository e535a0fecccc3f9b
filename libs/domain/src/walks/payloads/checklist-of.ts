import { cluesIn } from '../../case/reidentification.js';
import type { TextRef } from '../../classification.js';
import type { Scene } from '../scene.js';

/** A signed re-identification checklist that weighs every clue of the texts; now and then none. */
export const checklistOf = (scene: Scene, ...texts: readonly TextRef[]) =>
  scene.wrong || scene.choose.chance(0.1) ? undefined : { considered: cluesIn(texts) };
