import { effectiveConsent } from '../../consent/effective-consent.js';
import type { EntryStatus } from '../../vocabulary/case-status.js';
import type { CaseState } from '../case-state.js';
import type { Entry, NamingDecision } from '../case-outgoing.js';
import { clearanceHolds } from '../clearance.js';
import type { Guard, Judged } from '../define-command.js';
import { entryOf, shownBy, yearsPublished } from '../entries.js';
import { lacksRisk, mentionedWithoutConsent, namedWithoutConsent, shownTooMuch } from '../letter-faults.js';
import { namedTooOpenly, shownProtected } from '../naming.js';
import type { OutgoingIn } from './outgoing-text.js';

/** A command about one entry of the case. */
export interface AboutEntry {
  readonly entryId: string;
}

/** The entry exists and stands in one of these statuses (DOMAIN 6 "ReportEntry"). */
export const entryIs =
  (...statuses: readonly EntryStatus[]): Guard<AboutEntry> =>
  ({ state, payload }) => {
    // Asked beforehand, without an entry: whether there is any to do it with.
    if (!('entryId' in payload)) return anyIs(state, statuses) ? undefined : 'ENTRY_NOT_IN_STATUS';
    const entry = entryOf(state, (payload as AboutEntry).entryId);
    if (!entry) return { code: 'ENTRY_UNKNOWN', field: 'entryId' };
    return statuses.includes(entry.status) ? undefined : { code: 'ENTRY_NOT_IN_STATUS', field: 'entryId' };
  };

const anyIs = ({ entries }: CaseState, statuses: readonly EntryStatus[]): boolean =>
  Object.values(entries).some(({ status }) => statuses.includes(status));

/** Nobody's withdrawal holds the entry. */
export const entryIsNotHeld: Guard<AboutEntry> = ({ state, payload }) =>
  entryOf(state, payload.entryId)?.held ? { code: 'ENTRY_HELD', field: 'entryId' } : undefined;

/** Whoever clears did not propose or last revise it. */
export const clearerIsNotProposer: Guard<AboutEntry> = ({ state, payload, actor }) =>
  actor.origin === 'person' && entryOf(state, payload.entryId)?.proposedBy === actor.id
    ? 'CLEARER_IS_AUTHOR'
    : undefined;

/** The text stands as it was cleared. */
export const entryIsCleared: Guard<AboutEntry> = (judged) =>
  ofEntry(judged, (entry) => (clearanceHolds(judged.state, entry) ? undefined : 'ENTRY_NOT_CLEARED'));

/** Finds the naming to judge: that of the command, or that of the entry. */
export type NamingIn<P> = (
  judged: Judged<P>,
) => { readonly naming: readonly NamingDecision[]; readonly field?: string } | undefined;

/** The naming of the entry as it stands. */
export const namingOfEntry: NamingIn<AboutEntry> = ({ state, payload }) => {
  const entry = entryOf(state, payload.entryId);
  return entry && { naming: entry.naming };
};

/** Everybody is shown within what consent and risk permit before the public (DOMAIN 3.5, 9.2). */
export const namingIsPermitted =
  <P>(find: NamingIn<P>): Guard<P> =>
  (judged) => {
    const found = find(judged);
    if (!found || lacksRiskFor(judged, found.naming)) return undefined;
    const tooOpen = namedTooOpenly(judged.state, found.naming, judged.moment);
    return tooOpen.length === 0
      ? undefined
      : { code: 'NAMING_NOT_PERMITTED', ...(found.field ? { field: found.field } : {}) };
  };

/** A risk assessment holds for everybody shown (D3): without one nothing is published. */
export const riskHoldsForEntry =
  <P>(find: NamingIn<P>): Guard<P> =>
  (judged) => {
    const found = find(judged);
    return found && lacksRiskFor(judged, found.naming) ? 'RISK_NOT_VALID' : undefined;
  };

/** An aggregate has two persons at least; it is made after omission (DOMAIN 3.5). */
export const aggregateIsOfTwo =
  <P>(find: NamingIn<P>): Guard<P> =>
  (judged) => {
    const found = find(judged);
    const size = found?.naming.filter(({ as }) => as === 'AGGREGATE').length;
    return found && size === 1
      ? { code: 'AGGREGATE_OF_ONE', ...(found.field ? { field: found.field } : {}) }
      : undefined;
  };

/** Publication consents were given or reconfirmed within the days of D4. */
export const consentsAreReconfirmed: Guard<AboutEntry> = ({ state, payload, moment }) => {
  const entry = entryOf(state, payload.entryId);
  if (!entry) return undefined;
  const named = new Set(shownBy(entry.naming).named);
  const stale = shownProtected(state, entry.naming).some(
    (id) =>
      effectiveConsent(state, id, named.has(id) ? 'PUBLISH_NAMED' : 'PUBLISH_ANON', null, moment) ===
      'EXPIRED',
  );
  return stale ? 'CONSENT_NOT_RECONFIRMED' : undefined;
};

/** Everybody in the entry may be shown so to the State, which the note verbale shows it to: a channel of its own (DOMAIN 9.3). */
export const stateMaySeeEntry: Guard<AboutEntry> = (judged) =>
  ofEntry(judged, ({ naming }) => {
    const { state, moment } = judged;
    const note = { type: 'NV_REPORT' as const, addressee: state.respondent, ...shownBy(naming) };
    if (namedWithoutConsent(state, note, moment).length > 0) return 'TRANSMIT_NAMED_MISSING';
    if (mentionedWithoutConsent(state, note, moment).length > 0) return 'TRANSMIT_ANON_MISSING';
    return shownTooMuch(state, note, moment).length > 0 ? 'NAMING_NOT_PERMITTED' : undefined;
  });

/**
 * No report had the case since the entry was proposed: else it belongs to Annex II, or opens with other years (DOMAIN 9.8).
 * That happens where the entry of another year is published first, or a case that a report had is merged into this one.
 */
export const annexIsUpToDate: Guard<AboutEntry> = (judged) =>
  ofEntry(judged, ({ opensWith }) =>
    yearsPublished(judged.state).join() === opensWith.join() ? undefined : 'ANNEX_OUT_OF_DATE',
  );

/** What an entry passes at each step towards publication. */
export const ENTRY_MAY_STAND: readonly Guard<AboutEntry>[] = [
  annexIsUpToDate,
  entryIsNotHeld,
  riskHoldsForEntry(namingOfEntry),
  namingIsPermitted(namingOfEntry),
  aggregateIsOfTwo(namingOfEntry),
];

/** The stored entry of the command, as something about to leave. */
export const storedEntry: OutgoingIn<AboutEntry> = ({ state, payload }) => {
  const entry = entryOf(state, payload.entryId);
  return (
    entry && {
      ...shownBy(entry.naming),
      naming: entry.naming,
      texts: [{ text: entry.mainText }, { text: entry.annexText }],
    }
  );
};

const lacksRiskFor = <P>({ state, moment }: Judged<P>, naming: readonly NamingDecision[]): boolean =>
  lacksRisk(state, shownBy(naming), moment);

function ofEntry<R>({ state, payload }: Judged<AboutEntry>, rule: (entry: Entry) => R): R | undefined {
  const entry = entryOf(state, payload.entryId);
  return entry && rule(entry);
}
