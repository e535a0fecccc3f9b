import type { TextRef } from '../classification.js';
import type { Rendering } from '../vocabulary/rendering.js';
import type { EntryStatus } from '../vocabulary/case-status.js';
import type { ExclusionReason } from '../vocabulary/exclusion.js';

/** How one protected person appears in an entry: whose consent a departure must read. */
export interface ShownPerson {
  readonly personId: string;
  readonly as: Rendering;
}

/** An entry of a case as its report's cycle reads it: a read-model row, sealed but for `entryId` and the token of the year. */
export interface EntryRow {
  readonly entryId: string;
  readonly year: number;
  readonly number: string;
  readonly annex: 'I' | 'II';
  readonly opensWith: readonly number[];
  readonly status: EntryStatus;
  readonly excluded: ExclusionReason | null;
  /** The State to which the note verbale goes (alpha-3); null for a respondent that is no State. */
  readonly state: string | null;
  /** Every State that the case touches: a declared conflict with one of them hides the entry. */
  readonly touches: readonly string[];
  readonly unit: string | null;
  readonly held: boolean;
  readonly heldBecause: readonly string[];
  /** The case itself is on hold. */
  readonly onHold: boolean;
  readonly cleared: boolean;
  /** Nobody is shown more openly than the risk that was last assessed, and their age, permit before the public. */
  readonly riskAllows: boolean;
  readonly admittedLate: boolean;
  readonly lateDiscovered: boolean;
  /** Those whose consent and risk count; nobody who is omitted. */
  readonly persons: readonly ShownPerson[];
  /** Until when the risk assessment holds (ms since 1970); null where none does, or it was voided. */
  readonly riskUntil: number | null;
  /** Whether anybody is shown for whom a risk assessment must hold. */
  readonly needsRisk: boolean;
  readonly note: { readonly number: string; readonly sentOn: string; readonly dueAt: number } | null;
  readonly reply: {
    readonly receivedOn: string;
    readonly afterLock: boolean;
    readonly summary: string | null;
  } | null;
  readonly mainText: TextRef | null;
  readonly annexText: TextRef | null;
  /** Everybody who appears, and how. */
  readonly naming: readonly ShownPerson[];
  /** What a reader of the report would see changed: boxes of the texts, who is named how, the annex, the reply's summary. */
  readonly content: readonly unknown[];
}

/** The same, read by a departure: in which case it stands, and the digest of its content. */
export interface ReportEntry extends Omit<EntryRow, 'content'> {
  readonly stream: string;
  readonly digest: string;
  /** The version of the case when it was read. */
  readonly version: number;
}

/** What a departure of a report cycle read of its year, under lock. */
export interface ReportMoment {
  readonly entries: readonly ReportEntry[];
  /** The position of the ledger over all streams, as far as it was ordered then. */
  readonly position: number;
}

/** An entry that left with a published report: what its case records, whoever comes first. */
export interface DepartedRow {
  readonly stream: string;
  readonly entryId: string;
  readonly report: string;
  readonly paragraph: number;
  readonly issuedOn: string;
  /** When the publication took effect (ms since 1970). */
  readonly at: number;
}
