import type { Recorded } from '../decider.js';
import type { RunningTerm, StreamStage, Term, TermKey } from './term.js';
import type { EventIn, RecordedMeta } from './event-of.js';

/** What every folded value keeps of its stream. */
export interface Folded<G extends StreamStage> {
  readonly version: number;
  /** The seq of the last event that is no reminder: the ETag. */
  readonly decidedAt: number;
  readonly lastRecordedAt: number;
  readonly lastEffectiveAt: number;
  readonly terms: readonly RunningTerm<G>[];
}

/**
 * Folds one recorded event by its definition, with the terms that it starts and ends, into an object of its own. Asks no rule and
 * no clock.
 */
export function folded<G extends StreamStage, S extends Folded<G>>(
  state: S,
  event: Recorded,
  definition: unknown,
): S {
  const { reminder, evolve } = definition as Pick<EventIn<S>, 'reminder'> & {
    readonly evolve: (state: S, payload: unknown, meta: RecordedMeta) => S;
  };
  const { starts = [], ends = [] } = event.payload as {
    readonly starts?: readonly Term<G>[];
    readonly ends?: readonly TermKey[];
  };
  const evolved = evolve(state, event.payload, event);
  // Into the object that `evolve` has just made, if it made one: another copy of so many fields would cost as much as all the rest.
  const changed = evolved === state ? { ...state } : evolved;
  return Object.assign(changed, {
    version: event.seq,
    decidedAt: reminder ? state.decidedAt : event.seq,
    lastRecordedAt: event.recordedAt,
    lastEffectiveAt: event.effectiveAt,
    terms: running(changed.terms, starts, ends),
  });
}

const same = (a: TermKey) => (b: TermKey) => a.kind === b.kind && a.subject === b.subject;

/** A term started anew keeps what fell of it: a corrected date repeats no reminder (DOMAIN 6). */
function running<G extends StreamStage>(
  terms: readonly RunningTerm<G>[],
  starts: readonly Term<G>[],
  ends: readonly TermKey[],
): readonly RunningTerm<G>[] {
  if (starts.length === 0 && ends.length === 0) return terms;
  const kept = terms.filter((term) => !ends.some(same(term)) && !starts.some(same(term)));
  const begun = starts.map((term) => ({ ...term, fallen: terms.find(same(term))?.fallen ?? [] }));
  return [...kept, ...begun];
}

/** A stay in a stage; `until` is null while it lasts. */
interface Visit<G extends StreamStage> {
  readonly stage: G;
  readonly since: number;
  readonly until: number | null;
}

/** The visits after an event that took effect at `at` (ms) and left the stream in this stage; the same ones if it did not move. */
export function visits<G extends StreamStage>(
  stages: readonly Visit<G>[],
  now: G,
  at: number,
): readonly Visit<G>[] {
  if (stages.at(-1)?.stage === now) return stages;
  const closed = stages.map((visit) => (visit.until === null ? { ...visit, until: at } : visit));
  return [...closed, { stage: now, since: at, until: null }];
}
