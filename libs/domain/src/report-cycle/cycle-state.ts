import type { TextRef } from '../classification.js';
import type { Digested, Numbered } from '../stream/hole.js';
import type { RunningTerm } from '../stream/term.js';
import type { CyclePhase } from '../vocabulary/cycle-phase.js';
import type { FanOutTask } from '../vocabulary/fan-out.js';
import type { Forum } from '../vocabulary/forum.js';
import type { Role } from '../vocabulary/role.js';
import type { ShownPerson } from './entry-row.js';

/** The year of a report, folded from its events. It holds no entries: those stand in their cases. Days as `2026-04-30`. */
export interface CycleState {
  readonly id: string;
  readonly version: number;
  /** The seq of the last event that is no reminder: the ETag. */
  readonly decidedAt: number;
  readonly lastRecordedAt: number;
  readonly lastEffectiveAt: number;
  /** `null` before it is opened, as `phase`. */
  readonly year: number | null;
  readonly phase: CyclePhase | null;
  readonly stages: readonly {
    readonly stage: CyclePhase;
    readonly since: number;
    readonly until: number | null;
  }[];
  readonly dates: CycleDates | null;
  /** It is told by steps of the past, as an office that moves in records an earlier report: no clock strikes, and nothing is mailed. */
  readonly takingOver: boolean;
  /** What is being asked of the entries just now. */
  readonly underWay: readonly UnderWay[];
  /** What the last round of each task came to: the entries that refused, and why. */
  readonly refused: Readonly<Partial<Record<FanOutTask, readonly RefusedEntry[]>>>;
  /** By State (alpha-3). */
  readonly notes: Readonly<Record<string, CycleNote>>;
  readonly main: { readonly on: string; readonly late: boolean } | null;
  readonly mainIssuedOn: string | null;
  readonly manifest: Manifest | null;
  readonly signatures: readonly Signature[];
  /** Ordered after the lock and not refused, the last of each entry. */
  readonly redactions: readonly Redaction[];
  readonly published: { readonly symbol: string; readonly issuedOn: string; readonly at: number } | null;
  /** The handing over of its text; null before it is published, and in a report published before this was recorded. */
  readonly dispatch: {
    readonly attempt: number;
    readonly outcome: 'PENDING' | 'CONFIRMED' | 'FAILED';
  } | null;
  readonly corrigenda: readonly { readonly entryId: string; readonly report: string }[];
  readonly presented: Readonly<Partial<Record<Forum, string>>>;
  readonly terms: readonly RunningTerm<CyclePhase>[];
}

/** The dates of the office's period that the cycle runs by (D10, D11, D13 to D16). */
export interface CycleDates {
  readonly from: string;
  readonly until: string;
  readonly submissionsDueOn: string | null;
  readonly sessionOpensOn: string | null;
}

export interface UnderWay {
  readonly task: FanOutTask;
  readonly state: string | null;
  readonly since: number;
}

export interface EntryRef {
  readonly stream: string;
  readonly entryId: string;
}
export interface RefusedEntry extends EntryRef {
  readonly codes: readonly string[];
}

/** One note verbale to one State, covering all its entries. */
export interface CycleNote {
  readonly state: string;
  readonly preparedBy: string;
  readonly entries: readonly EntryRef[];
  readonly sent: SentNote | null;
  readonly dispatch: 'NONE' | 'PENDING' | 'CONFIRMED' | 'FAILED' | 'IN_DOUBT';
  readonly attempts: number;
  /** Every entry was told the number. */
  readonly linked: boolean;
  readonly replies: readonly NoteReply[];
}

export interface SentNote {
  readonly number: Numbered;
  readonly sentOn: string;
  readonly by: string;
  readonly dueAt: number;
  /** What left: the texts and who appears how, as they stood at departure. */
  readonly entries: readonly NoteEntry[];
}
export interface NoteEntry extends EntryRef {
  readonly number: string;
  readonly text: TextRef | null;
  readonly naming: readonly ShownPerson[];
}

export interface NoteReply {
  readonly receivedOn: string;
  readonly datedOn: string | null;
  readonly text: TextRef | null;
  readonly summary: TextRef | null;
  /** Received after the annexes were locked: it waits for the next report. */
  readonly afterLock: boolean;
}

/** What two people sign: the final entries at a position of the ledger, in the order of the report. */
export interface Manifest {
  /** SHA-256 over `position` and `entries`. */
  readonly hash: Digested;
  readonly position: number;
  readonly by: string;
  readonly at: number;
  readonly entries: readonly ManifestEntry[];
  /** Removed since; no new freeze is needed for that. */
  readonly left: readonly RefusedEntry[];
}
export interface ManifestEntry extends EntryRef {
  readonly number: string;
  readonly annex: 'I' | 'II';
  readonly state: string | null;
  /** The running paragraph within its annex. */
  readonly paragraph: number;
  /** The version of the case when it was read. */
  readonly sequence: number;
  readonly digest: string;
  readonly naming: readonly ShownPerson[];
}

export interface Signature {
  readonly by: string;
  readonly role: Role;
  readonly at: number;
}

export interface Redaction extends EntryRef {
  readonly mainText: TextRef;
  readonly annexText: TextRef;
}
