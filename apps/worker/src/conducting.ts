import { conductingActivities } from './conducting-activities.js';
import type { ConductingParts } from './parts.js';
import { startRelay } from './relay.js';
import { keepSchedules } from './schedules.js';
import { startTermsRevising } from './terms-revising.js';
import { startSequencing } from './sequencing.js';
import { keepWorker, type KeptWorker } from './temporal-worker.js';

/**
 * Starts the conducting worker: workflows, calendar, notices, the relay, the order of events. It survives Temporal and PostgreSQL
 * being away. `ready` resolves when it polls; `stop` when nothing of it is under way.
 */
export function startConducting(parts: ConductingParts): KeptWorker {
  const { temporal, workflows, log, client, reconcileEveryMs, teller } = parts;
  const activities = conductingActivities(parts);
  const worker = keepWorker({ temporal, taskQueue: 'conducting', activities, workflows, log });
  const loops = [startRelay(parts), startSequencing(parts), startTermsRevising(parts)];
  if (reconcileEveryMs !== null) loops.push(keepSchedules(client, reconcileEveryMs, log));
  return {
    ready: worker.ready,
    stop: async () => {
      await Promise.all([worker, ...loops].map(({ stop }) => stop()));
      await teller.rest();
    },
  };
}
