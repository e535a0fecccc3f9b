import type { Recorded } from '../decider.js';
import { folded, visits } from '../stream/fold.js';
import { CYCLE_EVENTS, type CycleEvent } from './cycle-events.js';
import type { CycleState } from './cycle-state.js';

/** Folds one recorded event into the cycle. Asks no rule and no clock. */
export function evolveCycle(state: CycleState, event: Recorded<CycleEvent>): CycleState {
  const changed = folded(state, event, CYCLE_EVENTS[event.type]);
  return changed.phase === null
    ? changed
    : { ...changed, stages: visits(changed.stages, changed.phase, event.effectiveAt) };
}
