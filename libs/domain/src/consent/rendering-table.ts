import type { Audience } from '../vocabulary/audience.js';
import type { Rendering } from '../vocabulary/rendering.js';
import type { RenderingLine } from '../vocabulary/rendering-line.js';
import type { RiskLevel } from '../vocabulary/risk.js';

/** What the table judges a person by. */
export interface Circumstances {
  readonly sourceOnly: boolean;
  readonly allegedOfficial: boolean;
  /** The channel's named scope holds. */
  readonly named: boolean;
  /** The channel's anonymous scope holds; a named scope covers it. */
  readonly anonymous: boolean;
  /** Null when the assessment is missing, expired or void. */
  readonly risk: RiskLevel | null;
  readonly minor: boolean;
  /** The protection adviser agreed to this person's naming. */
  readonly agreed: boolean;
}

/** The line of the table that a person is judged by. */
export const lineOf = (given: Circumstances): RenderingLine => matching(given).line;

/** The first line of the table that matches, read in the audience's column. */
export function rendered(given: Circumstances, audience: Audience): readonly Rendering[] {
  const cell = matching(given)[COLUMN[audience]];
  // To the press a person is named at low risk only: the adviser's agreement opens nothing more.
  const agreed = given.agreed && audience !== 'PRESS';
  return 'agreed' in cell ? (agreed ? cell.agreed : cell.otherwise) : cell;
}

/** Whether a choice is permitted: a member of the set, or more protective than all of them. */
export const liesWithin = (choice: Rendering, permitted: readonly Rendering[]): boolean =>
  permitted.includes(choice) ||
  (permitted.length > 0 && permitted.every((one) => PROTECTION.indexOf(choice) > PROTECTION.indexOf(one)));

/** The most protective member, which holds where nobody chose; null when the document is refused. */
export const mostProtective = (permitted: readonly Rendering[]): Rendering | null => permitted.at(-1) ?? null;

/** From the least to the most protective. */
const PROTECTION: readonly Rendering[] = ['NAME', 'FUNCTION', 'PSEUDONYM', 'ANONYMOUS', 'AGGREGATE', 'OMIT'];

const matching = (given: Circumstances): Line =>
  LINES.find(({ when }) => when(given)) ?? LINES[LINES.length - 1]!;

type Column = 'UN_PARTNER' | 'STATE' | 'PUBLIC';
const COLUMN: { readonly [A in Audience]: Column } = {
  UN_PARTNER: 'UN_PARTNER',
  STATE: 'STATE',
  HOST_STATE: 'STATE',
  PUBLIC: 'PUBLIC',
  PRESS: 'PUBLIC',
};

type Cell =
  readonly Rendering[] | { readonly agreed: readonly Rendering[]; readonly otherwise: readonly Rendering[] };
interface Line extends Readonly<Record<Column, Cell>> {
  readonly line: RenderingLine;
  readonly when: (given: Circumstances) => boolean;
}
const REFUSED: Cell = [];

/** DOMAIN 3.5, line by line; the first that matches holds, and the last matches whoever is left. */
export const LINES: readonly [...Line[], Line] = [
  {
    line: 'SOURCE_ONLY',
    when: (p) => p.sourceOnly,
    UN_PARTNER: ['OMIT'],
    STATE: ['OMIT'],
    PUBLIC: ['OMIT'],
  },
  {
    line: 'OFFICIAL',
    when: (p) => p.allegedOfficial,
    UN_PARTNER: ['NAME'],
    STATE: ['NAME'],
    PUBLIC: ['FUNCTION'],
  },
  {
    line: 'NO_CONSENT',
    when: (p) => !p.named && !p.anonymous,
    UN_PARTNER: ['OMIT'],
    STATE: ['OMIT'],
    PUBLIC: ['OMIT'],
  },
  {
    line: 'NO_RISK',
    when: (p) => p.risk === null,
    UN_PARTNER: ['PSEUDONYM'],
    STATE: REFUSED,
    PUBLIC: REFUSED,
  },
  {
    line: 'EXTREME',
    when: (p) => p.risk === 'EXTREME',
    UN_PARTNER: { agreed: ['PSEUDONYM', 'OMIT'], otherwise: ['OMIT'] },
    STATE: ['OMIT'],
    PUBLIC: ['OMIT'],
  },
  {
    line: 'MINOR',
    when: (p) => p.minor,
    UN_PARTNER: ['PSEUDONYM'],
    STATE: { agreed: ['ANONYMOUS', 'AGGREGATE', 'OMIT'], otherwise: ['AGGREGATE', 'OMIT'] },
    PUBLIC: ['AGGREGATE', 'OMIT'],
  },
  {
    line: 'NAMED_LOW',
    when: (p) => p.named && p.risk === 'LOW',
    UN_PARTNER: ['NAME'],
    STATE: ['NAME'],
    PUBLIC: ['NAME'],
  },
  {
    line: 'NAMED_MEDIUM',
    when: (p) => p.named && p.risk === 'MEDIUM',
    UN_PARTNER: ['NAME'],
    STATE: ['NAME'],
    PUBLIC: { agreed: ['NAME'], otherwise: ['ANONYMOUS'] },
  },
  {
    line: 'NAMED_HIGH',
    when: (p) => p.named,
    UN_PARTNER: ['PSEUDONYM'],
    STATE: { agreed: ['NAME'], otherwise: ['ANONYMOUS'] },
    PUBLIC: ['ANONYMOUS', 'OMIT'],
  },
  // At MEDIUM the re-identification check decides whether the text may go: a guard of its own.
  {
    line: 'ANONYMOUS',
    when: (p) => p.risk !== 'HIGH',
    UN_PARTNER: ['PSEUDONYM'],
    STATE: ['ANONYMOUS'],
    PUBLIC: ['ANONYMOUS'],
  },
  {
    line: 'ANONYMOUS_HIGH',
    when: () => true,
    UN_PARTNER: ['PSEUDONYM'],
    STATE: ['AGGREGATE', 'OMIT'],
    PUBLIC: ['AGGREGATE', 'OMIT'],
  },
];
