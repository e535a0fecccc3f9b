import type { Observed } from './observed.js';

/** What walks saw, as `seen.ts` keeps it: names only, in order. */
export interface Seen {
  /** `FROM Command TO`: how the case, its letters and its entries move. `calendar` is what falls due. */
  readonly caseMoves: readonly string[];
  readonly letterMoves: readonly string[];
  readonly entryMoves: readonly string[];
  /** What each stage waits for, and where it leads. */
  readonly waits: Readonly<Record<string, readonly string[]>>;
  readonly ways: Readonly<Record<string, readonly string[]>>;
  /** The codes by which each command was refused by its guards. */
  readonly refusals: Readonly<Record<string, readonly string[]>>;
}

/** The names of what was observed. */
export const seenIn = (observed: Observed): Seen => ({
  caseMoves: names(observed.transitions),
  letterMoves: names(observed.letterMoves),
  entryMoves: names(observed.entryMoves),
  waits: grouped(observed.waits),
  ways: grouped(observed.ways),
  refusals: grouped(observed.refusals),
});

/** The source of `seen.ts`, before it is formatted. */
export const seenSource = (seen: Seen): string =>
  [
    "import type { Seen } from './seen-source.js';",
    '',
    '/** What the walks saw, written by `npm run docs` and held against them by `walks.spec.ts`. */',
    `export const SEEN: Seen = ${JSON.stringify(seen)};`,
    '',
  ].join('\n');

const names = (counted: ReadonlyMap<string, number>): readonly string[] => [...counted.keys()].sort();

/** `verification/riskValidity` becomes `{ verification: ['riskValidity'] }`. */
function grouped(counted: ReadonlyMap<string, number>): Readonly<Record<string, readonly string[]>> {
  const groups: Record<string, string[]> = {};
  for (const name of names(counted)) {
    const [group, member] = name.split('/') as [string, string];
    groups[group] = [...(groups[group] ?? []), member];
  }
  return groups;
}
