import type { Recorded } from '../decider.js';
import { folded, visits } from '../stream/fold.js';
import { waitingSince } from './approvals.js';
import { brokenGlassAfter } from './broken-glass.js';
import type { CaseState } from './case-state.js';
import type { DecisionTerms } from './decision-terms.js';
import { CASE_EVENTS, type CaseEvent } from './events.js';
import { stage } from './stage.js';

/** Folds one recorded event into the state. Asks no rule and no clock: rules change, facts do not. */
export function evolve(state: CaseState, event: Recorded<CaseEvent>): CaseState {
  const changed = folded(state, event, CASE_EVENTS[event.type]);
  const { decisionTerms = state.decisionTerms } = event.payload as { readonly decisionTerms?: DecisionTerms };
  // Into the object that `folded` has just made, as it does itself.
  return Object.assign(changed, {
    stages: visits(changed.stages, stage(changed), event.effectiveAt),
    waiting: waitingSince(changed, event.effectiveAt),
    decisionTerms,
    brokenGlass: brokenGlassAfter(state.brokenGlass, event),
  });
}
