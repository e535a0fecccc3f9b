import type { TextRef } from '../classification.js';
import type { Numbered } from '../stream/hole.js';
import type { Signatory } from './signatory.js';
import type { EntryStatus } from '../vocabulary/case-status.js';
import type {
  CommunicationOrigin,
  CommunicationStatus,
  CommunicationType,
  ReplyQuality,
} from '../vocabulary/communication.js';
import type { ExclusionReason } from '../vocabulary/exclusion.js';
import type { Rendering } from '../vocabulary/rendering.js';
import type { RiskLevel } from '../vocabulary/risk.js';
import type { Annex } from '../vocabulary/annex.js';
import type { DispatchStatus } from '../vocabulary/dispatch.js';

export interface Communication {
  readonly id: string;
  readonly origin: CommunicationOrigin;
  readonly type: CommunicationType;
  readonly status: CommunicationStatus;
  /** State (alpha-3), or null for a non-State addressee. */
  readonly addressee: string | null;
  readonly onLegislation: boolean;
  readonly highLevel: boolean;
  /** The persons whom the letter identifies, and those whom it mentions without naming. */
  readonly named: readonly string[];
  readonly mentioned: readonly string[];
  readonly text: TextRef | null;
  /** The day that the letter itself sets for a reply (D9), or null where the rule of its type does. */
  readonly replyDueOn: string | null;
  readonly number: Numbered | null;
  readonly draftedBy: string | null;
  readonly clearedBy: string | null;
  /** Who signed the re-identification checklist with the text; void when text or persons change. */
  readonly checkedBy?: string | null;
  /** The level of risk when it was cleared: the check is void at another one. */
  readonly clearedAtRisk?: RiskLevel | null;
  /** In whose name an own letter left (posts and their holders at its date). */
  readonly signedBy?: Signatory | null;
  /** How its persons are shown, decided when it left; null or absent in a letter that left before this was recorded. */
  readonly renderings?: readonly NamingDecision[] | null;
  readonly held: boolean;
  readonly sentOn: string | null;
  readonly sentAt: number | null;
  readonly replyDueAt: number | null;
  readonly public: boolean;
  readonly acknowledgedOn: string | null;
  readonly lapsedAt: number | null;
  readonly lapseVoid: boolean;
  readonly dispatch: DispatchStatus;
  readonly attempts: number;
  readonly replies: readonly Reply[];
  /** A linked letter recorded before verification takes effect with it. */
  readonly pending: boolean;
}

export interface Reply {
  readonly id: string;
  readonly receivedOn: string;
  readonly datedOn: string | null;
  readonly late: boolean;
  readonly text: TextRef | null;
  readonly quality: ReplyQuality | null;
}

export interface Entry {
  readonly id: string;
  readonly number: Numbered;
  readonly year: number;
  readonly annex: Annex;
  readonly status: EntryStatus;
  readonly held: boolean;
  readonly heldBecause: readonly string[];
  readonly named: readonly string[];
  readonly mentioned: readonly string[];
  readonly mainText: TextRef | null;
  readonly annexText: TextRef | null;
  readonly proposedBy: string;
  readonly clearedBy: string | null;
  readonly naming: readonly NamingDecision[];
  readonly excluded: ExclusionReason | null;
  readonly note: { readonly number: string; readonly sentOn: string; readonly dueAt: number } | null;
  readonly noteReply: {
    readonly receivedOn: string;
    readonly afterLock: boolean;
    /** Added to the annex in neutral words, the main text unchanged. */
    readonly summary: TextRef | null;
  } | null;
  /** The day on which the report with it was issued. */
  readonly issuedOn?: string;
  readonly admittedLate: boolean;
  readonly lateDiscovered: boolean;
  /** The years of earlier reports with which an Annex II text opens. */
  readonly opensWith: readonly number[];
  /** Who signed the re-identification checklist with the text; void when text, persons or naming change. */
  readonly checkedBy: string | null;
  /** The level of risk when it was cleared: the check is void at another one. */
  readonly clearedAtRisk?: RiskLevel | null;
  /** Symbols of corrigenda issued after publication. */
  readonly corrigenda: readonly string[];
}

/** Who is named for whom, as a person decided it: recorded, not recomputed. */
export interface NamingDecision {
  readonly personId: string;
  readonly as: Rendering;
}
