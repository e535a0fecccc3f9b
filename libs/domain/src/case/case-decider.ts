import type { Decider, StreamSummary } from '../decider.js';
import type { CaseState } from './case-state.js';
import { decide } from './decide.js';
import { effects } from './effects.js';
import { CASE_EVENTS, type CaseEvent } from './events.js';
import { evolve } from './evolve.js';
import { initialState } from './initial-state.js';
import { mayHaveDeparted } from './publication.js';
import { rows } from './rows.js';
import { settle, wakeAt } from './settle.js';
import { isFinal, stagesOf } from './stage.js';

/** The life of a case as pure functions: what `execute` drives, the API publishes and the walks test. */
export const CASE_DECIDER: Decider<CaseState, CaseEvent> = {
  kind: 'case',
  initialState,
  decide,
  settle,
  evolve,
  effects,
  summary,
  rows,
  mayHaveDeparted,
  events: CASE_EVENTS,
};

/** What stands in clear beside the sealed state: where the case is, what it waits for, when the clock strikes next. */
export function summary(state: CaseState): StreamSummary {
  const [stage, ...alongside] = stagesOf(state);
  const wake = wakeAt(state);
  return {
    stage: state.status === null ? null : stage,
    stages: state.stages,
    alongside,
    hold: state.hold !== null,
    final: isFinal(state),
    ended: isFinal(state) && wake === null,
    wakeAt: wake,
    terms: state.terms,
    persons: Object.keys(state.persons),
  };
}
