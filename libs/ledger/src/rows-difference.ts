import type {
  ApprovalRow,
  CaseListRow,
  ConsentRow,
  CountedRow,
  DeadlineRow,
  StateRecordRow,
  StreamRows,
} from '@vigil/domain/stream/rows';
import { lifeOf } from './life.js';
import type { EntryRow } from '@vigil/domain/report-cycle/entry-row';
import { sameJson } from './same-json.js';

/** What must change in the read models for `after` to stand where `before` stood. */
export interface RowsDifference {
  /** The new summary if it differs, null if it is to go, undefined if it may stay. */
  readonly summary: CaseListRow | null | undefined;
  readonly readersGone: readonly string[];
  /** Readers that are new, or whose row of the lists' index says something else. */
  readonly readersHere: readonly string[];
  readonly deadlinesGone: readonly DeadlineRow[];
  readonly deadlinesHere: readonly DeadlineRow[];
  readonly consentsGone: readonly NumberedConsent[];
  readonly consentsHere: readonly NumberedConsent[];
  readonly approvalsGone: readonly FiledApproval[];
  readonly approvalsHere: readonly FiledApproval[];
  readonly recordGone: readonly FiledRecord[];
  readonly recordHere: readonly FiledRecord[];
  readonly entriesGone: readonly EntryRow[];
  readonly entriesHere: readonly EntryRow[];
  /** What counts no more as it did: a row that changes goes and comes again, since what it was may be kept. */
  readonly countedGone: readonly CountedRow[];
  readonly countedHere: readonly CountedRow[];
}

/** An approval as it is filed for one reader. */
export interface FiledApproval extends Omit<ApprovalRow, 'readers'> {
  readonly reader: string;
}

/** What stands in the record of a State, as it is filed for one reader. */
export interface FiledRecord extends StateRecordRow {
  readonly reader: string;
}

/**
 * Several may answer for one person (relatives): `n` tells apart what they said on the same scope, so that a changed answer is
 * an update of its row, which a departure that holds or waits for the row's lock cannot miss.
 */
export interface NumberedConsent extends ConsentRow {
  readonly n: number;
}

/** Compares what the state before and after a step shows; null shows nothing. Pure. */
export function rowsDifference(before: StreamRows | null, after: StreamRows | null): RowsDifference {
  const filedOtherwise = !sameJson(filing(before), filing(after));
  const deadlines = compared(before?.deadlines, after?.deadlines, termOf);
  // Most steps touch no consent: then the rows need not be numbered to be compared.
  const consents = sameJson(before?.consents, after?.consents)
    ? NO_CHANGE
    : compared(numbered(before?.consents), numbered(after?.consents), consentOf);
  const approvals = compared(filedFor(before?.approvals), filedFor(after?.approvals), approvalOf);
  const record = sameRecord(before, after)
    ? NO_CHANGE
    : compared(filedRecord(before), filedRecord(after), (row) => `${row.reader}/${recordOf(row)}`);
  const entries = compared(before?.entries, after?.entries, ({ entryId }) => entryId);
  const counted = replaced(before?.counted, after?.counted, countedOf);
  const readers = compared(before?.readers, after?.readers, (reader) => reader);
  return {
    summary: sameJson(before?.summary, after?.summary) ? undefined : (after?.summary ?? null),
    readersGone: readers.gone,
    readersHere: filedOtherwise ? [...new Set(after?.readers)] : readers.here,
    deadlinesGone: deadlines.gone,
    deadlinesHere: deadlines.here,
    consentsGone: consents.gone,
    consentsHere: consents.here,
    approvalsGone: approvals.gone,
    approvalsHere: approvals.here,
    recordGone: record.gone,
    recordHere: record.here,
    entriesGone: entries.gone,
    entriesHere: entries.here,
    countedGone: counted.gone,
    countedHere: counted.here,
  };
}

/** What the lists' index holds of a case for each of its readers: its place, what a board counts, and what filters look at first. */
function filing(rows: StreamRows | null) {
  if (rows === null) return null;
  const { stage, hold, final, unit, officer, risk, stageSince, dueAt, facts } = rows.summary;
  return { stage, hold, final, unit, officer, risk, stageSince, dueAt, facts };
}

/** A case that was merged into another stands in no record: the other one does. */
const filedRecord = (rows: StreamRows | null): FiledRecord[] =>
  rows === null || lifeOf(rows.summary) === 'MERGED'
    ? []
    : rows.readers.flatMap((reader) => (rows.record ?? []).map((row) => ({ ...row, reader })));

/** Most steps touch no record: then nothing need be filed to be compared. */
const sameRecord = (before: StreamRows | null, after: StreamRows | null): boolean =>
  sameJson(before?.record, after?.record) &&
  sameJson(before?.readers, after?.readers) &&
  (before && lifeOf(before.summary)) === (after && lifeOf(after.summary));

/** A term's identity within its stream. */
export const termOf = ({ shown }: DeadlineRow): string => `${shown.kind}/${shown.subject}`;

/** An approval's identity within its stream; it is filed under it for each reader. */
export const itemOf = ({ shown }: Pick<ApprovalRow, 'shown'>): string => `${shown.kind}/${shown.subject}`;
const approvalOf = (row: FiledApproval) => `${row.reader}/${itemOf(row)}`;
const filedFor = (approvals: readonly ApprovalRow[] = []): FiledApproval[] =>
  approvals.flatMap(({ readers, ...row }) => readers.map((reader) => ({ ...row, reader })));

/** The identity, within its stream, of what is counted of a State. */
export const recordOf = ({ what, subject }: StateRecordRow): string => `${what}/${subject}`;

/** The identity, within its stream, of one thing that a figure counts. */
export const countedOf = ({ figure, n }: CountedRow): string => `${figure}/${n}`;

const consentOf = ({ personId, scope, addressee, n }: NumberedConsent) =>
  JSON.stringify([personId, scope, addressee, n]);

function numbered(consents: readonly ConsentRow[] = []): NumberedConsent[] {
  const counts = new Map<string, number>();
  return consents.map((consent) => {
    const same = consentOf({ ...consent, n: 0 });
    const n = counts.get(same) ?? 0;
    counts.set(same, n + 1);
    return { ...consent, n };
  });
}

const NO_CHANGE = { gone: [], here: [] };

function compared<T>(before: readonly T[] = [], after: readonly T[] = [], key: (row: T) => string) {
  if (sameJson(before, after)) return NO_CHANGE;
  const old = new Map(before.map((row) => [key(row), row]));
  const now = new Map(after.map((row) => [key(row), row]));
  return {
    gone: [...old].filter(([name]) => !now.has(name)).map(([, row]) => row),
    here: [...now].filter(([name, row]) => !sameJson(old.get(name), row)).map(([, row]) => row),
  };
}

/** As `compared`, but what changed is also among what is gone, as it was. */
function replaced<T>(before: readonly T[] = [], after: readonly T[] = [], key: (row: T) => string) {
  const { gone, here } = compared(before, after, key);
  const changed = new Set(here.map(key));
  return { gone: [...gone, ...before.filter((row) => changed.has(key(row)))], here };
}
