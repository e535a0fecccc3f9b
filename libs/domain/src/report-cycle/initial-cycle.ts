import type { CycleState } from './cycle-state.js';

/** A year's cycle before its first event. */
export const initialCycle = (stream: string): CycleState => ({
  id: stream,
  version: 0,
  decidedAt: 0,
  lastRecordedAt: 0,
  lastEffectiveAt: 0,
  year: null,
  phase: null,
  stages: [],
  dates: null,
  takingOver: false,
  underWay: [],
  refused: {},
  notes: {},
  main: null,
  mainIssuedOn: null,
  manifest: null,
  signatures: [],
  redactions: [],
  published: null,
  dispatch: null,
  corrigenda: [],
  presented: {},
  terms: [],
});
