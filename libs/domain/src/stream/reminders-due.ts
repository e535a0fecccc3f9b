import { TERM_KINDS } from '../vocabulary/term-kind.js';
import type { Level, RunningTerm, StreamStage } from './term.js';
import { levelsToCome, nextLevel } from './next-level.js';

/** A level about to fall, with what it leaves unsaid. */
export interface Due<G extends StreamStage> {
  readonly term: RunningTerm<G>;
  readonly level: Level;
  readonly skipped: readonly string[];
}

/** The earliest instant (ms) at which a level of these terms falls, or null. */
export function wakeAtOf(terms: readonly RunningTerm<StreamStage>[]): number | null {
  const next = terms.map((term) => nextLevel(term)?.at).filter((at) => at !== undefined);
  return next.length === 0 ? null : Math.min(...next);
}

/**
 * What falls up to an instant (ms), in due order, equal instants in the order of TERM_KINDS. Of one term only the most urgent due
 * level falls; earlier ones are skipped with it (DOMAIN 6).
 *
 * @param first of several due levels of a term, one that falls before any reminder: a lapse, a publication
 */
export const remindersDue = <G extends StreamStage>(
  terms: readonly RunningTerm<G>[],
  until: number,
  first: (level: Level) => boolean = () => false,
): readonly Due<G>[] =>
  terms
    .flatMap((term) => dueOf(term, until, first) ?? [])
    .sort((a, b) => a.level.at - b.level.at || placeOf(a) - placeOf(b));

function dueOf<G extends StreamStage>(
  term: RunningTerm<G>,
  until: number,
  first: (level: Level) => boolean,
): Due<G> | undefined {
  const due = levelsToCome(term)
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at);
  const level = due.find(first) ?? due.at(-1);
  return level && { term, level, skipped: due.filter((one) => one !== level).map(({ name }) => name) };
}

const placeOf = ({ term }: Due<StreamStage>): number => TERM_KINDS.indexOf(term.kind);
