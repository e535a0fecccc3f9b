import type { Recorded } from '../decider.js';
import type { CycleEvent, CycleEventType } from './cycle-events.js';

/** A recorded event of a cycle whose type tells its payload. */
export type RecordedCycleEvent = {
  [T in CycleEventType]: Recorded<Extract<CycleEvent, { type: T }>>;
}[CycleEventType];
