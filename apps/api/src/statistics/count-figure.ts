import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { CaseState } from '@vigil/domain/case/case-state';
import { codeWord } from '@vigil/domain/statistics/counted-rows';
import { codesOf } from '@vigil/domain/statistics/dimension-codes';
import { unitsOf, type FigureName } from '@vigil/domain/statistics/figures';
import { tally, type Asked, type Tally, type Unit } from '@vigil/domain/statistics/tally';
import { countAtClose, countResting, type Counts, type Question } from '@vigil/ledger/counted';
import { historiesOf } from '@vigil/ledger/histories';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { sameJson } from '@vigil/ledger/same-json';

/** Where a count stops: at a position of the ledger, or at the close of a month (the first instant after it, in ms). */
export type Cut = { readonly position: number } | { readonly close: number };

export interface Counted {
  readonly tally: Tally;
  /** Positions of the events after the cut that would change the table. */
  readonly changedBy: readonly number[];
  /** Where it was counted. */
  readonly at: Cut;
}

/** What is counted of a figure, where it stops (null for now), and which cases count. */
export interface Counting extends Asked {
  readonly cut: Cut | null;
  readonly reader: Question['reader'];
  /** The same of a case in hand. */
  readonly counts: (state: CaseState) => boolean;
  /** The newest year that a table may have. */
  readonly untilYear: number;
  /** Only what concerns this State (alpha-3). */
  readonly state?: string;
}

/**
 * Counts a figure. The close of a month is counted from the rows that it saw, and names no changes. At any other place the cases
 * that rest since are counted from the rows that stand of them, those that moved since from their histories, each folded from its
 * first event. So a count of now reads rows alone, and one of an earlier position costs what moved since.
 */
export async function countFigure(
  parts: Pick<LedgerParts, 'pool' | 'sealer' | 'tokens'>,
  figure: FigureName,
  { by, year, state, cut, reader, counts, untilYear }: Counting,
): Promise<Counted> {
  const codes = codesOf(by, untilYear);
  const question = {
    figure,
    within: [
      ...(year === undefined ? [] : [codeWord('year', String(year))]),
      ...(state === undefined ? [] : [codeWord('state', state)]),
    ],
    words: codes.map((code) => codeWord(by, code)),
    reader,
  };
  const table = (resting: Counts, moved: Tally = { cells: [], total: 0 }): Tally => {
    const ofMoved = new Map(moved.cells.map(({ key, count }) => [key, count]));
    const cells = codes
      .map((key) => ({ key, count: (resting.cells.get(codeWord(by, key)) ?? 0) + (ofMoved.get(key) ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    return { cells, total: resting.total + moved.total };
  };
  if (cut !== null && 'close' in cut)
    return { tally: table(await countAtClose(parts, question, cut.close)), changedBy: [], at: cut };
  const { counts: resting, moved, head } = await countResting(parts, question, cut?.position ?? null);
  const at = cut ?? { position: head };
  const { units, changedBy } = await countMoved(parts, moved, {
    ...{ figure, by, year, state, counts, head },
    position: at.position,
  });
  return { tally: table(resting, tally(units, { by, year })), changedBy, at };
}

interface Moving extends Asked {
  readonly figure: FigureName;
  readonly state: string | undefined;
  readonly position: number;
  readonly head: number;
  readonly counts: (state: CaseState) => boolean;
}

/** Of some cases what counts at a position, and what changed it since. */
async function countMoved(
  parts: Pick<LedgerParts, 'pool' | 'sealer'>,
  streams: readonly string[],
  { figure, by, year, state: about, position: until, head, counts }: Moving,
): Promise<{ readonly units: readonly Unit[]; readonly changedBy: readonly number[] }> {
  const units: Unit[] = [];
  const changedBy: number[] = [];
  for await (const history of historiesOf(parts, CASE_DECIDER, streams, head)) {
    let state = CASE_DECIDER.initialState(history.stream);
    let own: readonly Unit[] | undefined;
    const now = () => (counts(state) ? inTable(ofState(unitsOf(figure, state), about), { by, year }) : []);
    for (const { position, event } of history.events) {
      if (position > until && own === undefined) {
        own = now();
        units.push(...own);
      }
      state = CASE_DECIDER.evolve(state, event);
      if (own === undefined) continue;
      const changed = now();
      if (!sameJson(own, changed)) changedBy.push(position);
      own = changed;
    }
    if (own === undefined) units.push(...now());
  }
  return { units, changedBy: changedBy.sort((one, other) => one - other) };
}

const ofState = (units: readonly Unit[], state: string | undefined): readonly Unit[] =>
  state === undefined ? units : units.filter((unit) => unit.state?.includes(state));

/** Of units what a table shows of them. */
const inTable = (units: readonly Unit[], { by, year }: Asked): readonly Unit[] =>
  units
    .filter((unit) => year === undefined || unit.year.includes(String(year)))
    .map((unit) => ({ year: unit.year, [by]: unit[by] ?? [] }));
