import { effectsActivities } from './effects-activities.js';
import type { EffectsParts } from './parts.js';
import { keepWorker, type KeptWorker } from './temporal-worker.js';

/**
 * Starts the effects worker: official letters. It serves no HTTP and runs no workflow. `ready` resolves when it polls; `stop`
 * when nothing of it is under way.
 */
export const startEffects = (parts: EffectsParts): KeptWorker =>
  keepWorker({
    temporal: parts.temporal,
    taskQueue: 'effects',
    activities: effectsActivities(parts),
    log: parts.log,
  });
