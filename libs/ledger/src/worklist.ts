import { casesAwaiting, listApprovals, type ListedApproval } from './approvals.js';
import type { LedgerParts } from './ledger-parts.js';
import type { CaseFilters, Reader } from './list-query.js';
import { casesShown, placesOfCases, type ListedCase } from './lists.js';

/** One thing to be done: a case, or a decision that waits in one. */
export interface WorkItem {
  readonly dueAt: number | null;
  readonly case: ListedCase;
  readonly decision: ListedApproval | null;
}

export interface WorkPage {
  readonly items: readonly WorkItem[];
  /** Give it as `cursor` for the next page; null after the last. Sealed for this reader and view. */
  readonly next: string | null;
}

export interface WorkAsked {
  /** A name of the list: a cursor opens for the same name and actor only. */
  readonly view: string;
  readonly actor: string;
  /** Whose cases are listed; null lists decisions alone. */
  readonly cases: { readonly reader: Reader; readonly filters: CaseFilters } | null;
  /** Whose decisions are listed; null lists cases alone. */
  readonly decisions: { readonly reader: Reader; readonly dueBefore?: number | undefined } | null;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Cases and decisions in one list, the soonest due first, what has no term last. Throws SealBroken for a cursor of another list. */
export async function listWork(
  parts: Pick<LedgerParts, 'pool' | 'source' | 'sealer' | 'tokens' | 'now'>,
  { view, actor, cases, decisions, cursor, limit }: WorkAsked,
): Promise<WorkPage> {
  const scope = `${view} of ${actor}`;
  const after = cursor === undefined ? undefined : (parts.tokens.openCursor(scope, cursor) as Place);
  const [places, approvals] = await Promise.all([
    cases ? placesOfCases(parts, { ...cases, after }, limit + 1) : [],
    decisions && after?.dueAt !== null
      ? listApprovals(parts, { ...decisions, actor, after: after as Dated | undefined, limit: limit + 1 })
      : [],
  ]);
  const merged = [...places.map((place) => ({ ...place, item: '' })), ...approvals].sort(byPlace);
  const page = merged.slice(0, limit);
  const shown = await casesShown(parts, [...new Set(page.map(({ stream }) => stream))]);
  const byStream = new Map(shown.map((one) => [one.stream, one]));
  const last = page.at(-1);
  return {
    items: page.flatMap((place) => {
      const found = byStream.get(place.stream);
      return found ? [{ dueAt: place.dueAt, case: found, decision: 'shown' in place ? place : null }] : [];
    }),
    next: last && merged.length > limit ? parts.tokens.sealCursor(scope, placeOf(last)) : null,
  };
}

/** How many cases a list of work has, each once: exact up to `limit`; more than that means more. */
export async function countWork(
  parts: Pick<LedgerParts, 'pool' | 'tokens' | 'now'>,
  { actor, cases, decisions }: Pick<WorkAsked, 'actor' | 'cases' | 'decisions'>,
  limit = 1_000,
): Promise<number> {
  const [places, awaited] = await Promise.all([
    cases ? placesOfCases(parts, cases, limit + 1) : [],
    decisions ? casesAwaiting(parts, { reader: decisions.reader, actor, limit: limit + 1 }) : [],
  ]);
  return new Set([...places.map(({ stream }) => stream), ...awaited]).size;
}

interface Place {
  readonly dueAt: number | null;
  readonly stream: string;
  readonly item: string;
}
type Dated = Place & { readonly dueAt: number };

const placeOf = ({ dueAt, stream, item }: Place): Place => ({ dueAt, stream, item });

/** As PostgreSQL orders them: by instant, by the stream's bytes, by the item's. */
const byPlace = (one: Place, other: Place): number =>
  (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) ||
  compared(one.stream, other.stream) ||
  compared(one.item, other.item);

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
