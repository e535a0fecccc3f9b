import type { Level, RunningTerm, StreamStage } from './term.js';

/** The levels of a term that are still to fall: a reminder that had passed when recorded is never told (DOMAIN 6). */
export const levelsToCome = (term: RunningTerm<StreamStage>): readonly Level[] =>
  term.levels.filter(
    ({ name, does }) =>
      !term.fallen.includes(name) && (does === 'LAPSE' || does === 'PUBLISH' || !term.passed.includes(name)),
  );

/** The earliest level still to fall, or null. */
export const nextLevel = (term: RunningTerm<StreamStage>): Level | null =>
  levelsToCome(term).reduce<Level | null>(
    (first, level) => (first === null || level.at < first.at ? level : first),
    null,
  );
