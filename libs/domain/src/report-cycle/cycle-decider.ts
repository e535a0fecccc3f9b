import type { Decider, StreamSummary } from '../decider.js';
import { CYCLE_EVENTS, type CycleEvent } from './cycle-events.js';
import { cycleEffects } from './cycle-effects.js';
import type { CycleState } from './cycle-state.js';
import { decideCycle } from './decide-cycle.js';
import type { DepartedRow } from './entry-row.js';
import { evolveCycle } from './evolve-cycle.js';
import { initialCycle } from './initial-cycle.js';
import { cycleWakeAt, settleCycle } from './settle-cycle.js';

/** The name of the stream of a year's report. */
export const cycleStream = (year: number): string => `report-cycle/${year}`;

/** The year of a report as pure functions: what `execute` drives, the API publishes and Temporal conducts. */
export const CYCLE_DECIDER: Decider<CycleState, CycleEvent> = {
  kind: 'report-cycle',
  initialState: initialCycle,
  decide: decideCycle,
  settle: settleCycle,
  evolve: evolveCycle,
  effects: cycleEffects,
  summary: cycleSummary,
  rows: () => null,
  reportYear: ({ year }) => year,
  departed,
  events: CYCLE_EVENTS,
};

/** What stands in clear beside the sealed state. The year is over when both forums have heard the report and no term runs. */
export function cycleSummary(state: CycleState): StreamSummary {
  const wakeAt = cycleWakeAt(state);
  const final =
    state.phase === 'PRESENTED' && 'HRC' in state.presented && 'THIRD_COMMITTEE' in state.presented;
  return {
    stage: state.phase,
    stages: state.stages,
    alongside: [],
    hold: false,
    final,
    ended: final && wakeAt === null && state.underWay.length === 0,
    wakeAt,
    terms: state.terms,
    persons: [],
  };
}

function departed({ manifest, published }: CycleState): readonly DepartedRow[] {
  if (manifest === null || published === null) return [];
  const { symbol, issuedOn, at } = published;
  return manifest.entries.map(({ stream, entryId, paragraph }) => ({
    stream,
    entryId,
    report: symbol,
    paragraph,
    issuedOn,
    at,
  }));
}
