import type { Stage } from '../vocabulary/stage.js';
import type { EntryRow } from '../report-cycle/entry-row.js';

/** The read-model rows of one stream: operational columns in clear, tokens to filter by, the rest as one box. */
export interface StreamRows {
  readonly summary: CaseListRow;
  /** Whoever may see it: `user:<id>`, `unit:<unit>`, `role:<ROLE>`. Declared conflicts are excluded by the list itself. */
  readonly readers: readonly string[];
  readonly deadlines: readonly DeadlineRow[];
  readonly consents: readonly ConsentRow[];
  /** What waits for a second person; left out where a stream has none. */
  readonly approvals?: readonly ApprovalRow[];
  /** What is counted of a State: the case, letters, replies, lapses, entries; left out where a stream has none. */
  readonly record?: readonly StateRecordRow[];
  /** The entries of the case in reports, as their cycles read them; left out where a stream has none. */
  readonly entries?: readonly EntryRow[];
  /** What the case counts for in each figure of the office; left out where a stream has none. */
  readonly counted?: readonly CountedRow[];
}

/** A decision that waits for a second person. Instants in ms since 1970. */
export interface ApprovalRow {
  readonly shown: { readonly kind: string; readonly subject: string; readonly rule: string };
  /** The keys of the list's index under which it is filed: those whose place it is to decide. */
  readonly readers: readonly string[];
  /** Colleagues in that place who may not decide it, because they proposed or wrote it. */
  readonly notBy: readonly string[];
  /** Shown from this instant on. */
  readonly since: number;
  readonly dueAt: number;
}

/** One thing that a figure counts: the nth of its case, with every code under which it falls as a word (`state/XEX`). */
export interface CountedRow {
  readonly figure: string;
  readonly n: number;
  readonly codes: readonly string[];
}

/** One thing that is counted in the record of a State. */
export interface StateRecordRow {
  readonly state: string;
  /** `case/OPEN`, `letter/LAPSED`, `grade/RECEIPT_ONLY`, `entry/2026/I/PUBLISHED`: see `state-record.ts`. */
  readonly what: string;
  readonly subject: string;
}

export interface CaseListRow {
  readonly stage: Stage;
  readonly alongside: readonly Stage[];
  readonly hold: boolean;
  readonly final: boolean;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly risk: string | null;
  readonly stageSince: number;
  readonly registeredAt: number;
  /** When the next level of any term falls: a reminder, a lapse, a publication. */
  readonly nextDueAt: number | null;
  /** The nominal end of the earliest term that is past or running, the first of `deadlines`: what "overdue" is judged by. */
  readonly dueAt: number | null;
  /** Facts to filter by; kept as keyed tokens only. */
  readonly facts: {
    readonly state: readonly string[];
    readonly act: readonly string[];
    readonly mechanism: readonly string[];
    readonly status: readonly string[];
    readonly recordType: readonly string[];
    readonly year: readonly string[];
  };
  /** What a list shows beyond the columns; sealed under the case's key. Pseudonymous: no name, no text. */
  readonly shown: {
    readonly reference: string;
    readonly status: string | null;
    readonly recordType: string | null;
    readonly respondent: string | null;
    readonly acts: readonly string[];
    readonly mechanisms: readonly string[];
    readonly nextTerm: { readonly kind: string; readonly rule: string; readonly dueAt: number } | null;
    readonly urgent: boolean;
    readonly persons: number;
  };
}

export interface DeadlineRow {
  /** `kind/subject`, sealed with the rest; rows are ordered by `dueAt`. */
  readonly shown: {
    readonly kind: string;
    readonly subject: string;
    readonly stage: Stage;
    readonly rule: string;
    readonly policy: number;
  };
  readonly dueAt: number;
  readonly nextAt: number | null;
}

export interface ConsentRow {
  readonly personId: string;
  readonly scope: string;
  readonly addressee: string | null;
  readonly status: string;
}
