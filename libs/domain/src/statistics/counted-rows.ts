import type { CaseState } from '../case/case-state.js';
import type { CountedRow } from '../stream/rows.js';
import { FIGURE_NAMES, unitsOf } from './figures.js';
import { DIMENSIONS, type Dimension, type Unit } from './tally.js';

/** What a case counts for in every figure: the rows that a figure is counted from. A pure function of its state. */
export const countedRows = (state: CaseState): readonly CountedRow[] =>
  FIGURE_NAMES.flatMap((figure) =>
    unitsOf(figure, state).map((unit, n) => ({ figure, n, codes: codesOf(unit) })),
  );

/** A code of a dimension as one word: `state/XEX`. */
export const codeWord = (dimension: Dimension, code: string): string => `${dimension}/${code}`;

const codesOf = (unit: Unit): readonly string[] =>
  DIMENSIONS.flatMap((dimension) =>
    [...new Set(unit[dimension] ?? [])].map((code) => codeWord(dimension, code)),
  );
