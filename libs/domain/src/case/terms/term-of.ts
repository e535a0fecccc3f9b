import type { Level, StreamStage, Term } from '../../stream/term.js';
import type { Moment } from '../../decider.js';

/** A term with its levels in order; those that lie before the clock are marked as passed, since none is told late. */
export function termOf<S extends StreamStage>(
  term: Omit<Term<S>, 'policy' | 'passed'>,
  { recordedAt, office }: Moment,
): Term<S> {
  const levels = [...term.levels].sort((a, b) => a.at - b.at);
  return {
    ...term,
    levels,
    policy: office.version,
    passed: levels.filter(before(recordedAt)).map(({ name }) => name),
  };
}

const before = (instant: number) => (level: Level) => level.at < instant;
