import type { TextRef } from '../classification.js';
import type { RunningTerm } from '../stream/term.js';
import type { CaseStatus } from '../vocabulary/case-status.js';
import type { Channel } from '../vocabulary/channel.js';
import type { ClosureReason } from '../vocabulary/closure.js';
import type { ExclusionReason } from '../vocabulary/exclusion.js';
import type { RecordType } from '../vocabulary/record-type.js';
import type { HoldBecause } from '../vocabulary/hold.js';
import type { RiskLevel } from '../vocabulary/risk.js';
import type { Role } from '../vocabulary/role.js';
import type { Sensitivity } from '../vocabulary/sensitivity.js';
import type { Stage } from '../vocabulary/stage.js';
import type { GlassBroken } from './broken-glass.js';
import type { DecisionTerms } from './decision-terms.js';
import type { CasePerson, Consent, RiskAssessment } from './case-person.js';
import type { Evidence, Cooperation, Act, Nexus, VerificationProposal, CaseAction } from './case-facts.js';
import type { Communication, Entry } from './case-outgoing.js';

/** Where a case stands, folded from its events. Days are `2026-04-30` (Zurich), instants ms since 1970. */
export interface CaseState {
  readonly id: string;
  readonly version: number;
  /** The seq of the last event that is no reminder: the ETag. */
  readonly decidedAt: number;
  readonly lastRecordedAt: number;
  readonly lastEffectiveAt: number;
  /** `null` before registration. A held case keeps the status that it would have by now; `hold` says that it is held. */
  readonly status: CaseStatus | null;
  readonly hold: Hold | null;
  readonly stages: readonly {
    readonly stage: Stage;
    readonly since: number;
    readonly until: number | null;
  }[];

  readonly recordType: RecordType | null;
  readonly sensitivity: Sensitivity;
  /** The State to which the act is attributed (alpha-3), or null for a non-State respondent. */
  readonly respondent: string | null;
  readonly hostState: string | null;
  readonly channel: Channel | null;
  readonly receivedAt: number | null;
  readonly safeChannel: boolean;
  readonly urgent: boolean;
  /** Being moved in from another system: not ticked until CompleteTakeover. */
  readonly takingOver: boolean;
  readonly sources: readonly Source[];
  readonly narrative: readonly TextRef[];

  readonly assignment: Assignment;
  readonly duplicateCheck: { readonly possible: boolean; readonly at: number } | null;
  readonly persons: Readonly<Record<string, CasePerson>>;
  readonly consents: readonly Consent[];
  readonly risk: RiskAssessment | null;
  readonly proposedRisk: { readonly level: RiskLevel; readonly by: string } | null;
  readonly incidents: readonly { readonly id: string; readonly on: string }[];
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly cooperation: Readonly<Record<string, Cooperation>>;
  readonly acts: Readonly<Record<string, Act>>;
  readonly nexus: Readonly<Record<string, Nexus>>;
  /** PREVENTIVE cases: the fear on which scope was confirmed. */
  readonly reasonedFear: boolean;

  readonly proposedVerification: VerificationProposal | null;
  /** A supervisor's exception to the standard, for these acts; void once they are verified. */
  readonly override: {
    readonly by: string;
    readonly acts: readonly string[];
    readonly confirmedBy: string | null;
  } | null;
  readonly verifiedActs: readonly string[];
  readonly verifiedAt: number | null;

  readonly communications: Readonly<Record<string, Communication>>;
  readonly actions: Readonly<Record<string, CaseAction>>;
  readonly lastReviewAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly entries: Readonly<Record<string, Entry>>;
  /** Years of reports that had this case, also those before it was moved in, or of a case merged into it. */
  readonly publishedYears: readonly number[];
  /** Days on which something new happened or was learnt: Annex II and NO_DEVELOPMENT judge by them. */
  readonly developments: readonly string[];

  readonly proposedDecline: { readonly by: string; readonly reason: ExclusionReason } | null;
  readonly proposedClosure: { readonly by: string; readonly reason: ClosureReason } | null;
  readonly merge: Merge | null;
  readonly absorbed: readonly string[];
  readonly splitInto: readonly string[];
  /** Splits whose new case has not yet said its name. */
  readonly splitsUnderWay: readonly string[];
  /** The case from which a supervisor split this one. */
  readonly splitFrom: string | null;
  /** Whom the references in a text mean that was written in another case, by the text's box: `{P1}` there may be P4 here. */
  readonly carriedTexts: Readonly<Record<string, readonly CarriedAlias[]>>;
  readonly closure: ClosureReason | null;
  /** Why it is not pursued. */
  readonly declined: ExclusionReason | null;
  /** The status from which it was closed, declined or merged. */
  readonly leftFrom: CaseStatus | null;
  /** When it was closed, declined or merged; null while open. */
  readonly leftAt: number | null;
  readonly terms: readonly RunningTerm[];
  /** How long decisions may wait, by the policy of the last step that found another one. */
  readonly decisionTerms: DecisionTerms;
  /** Since when each decision waits for a second person, by `kind/subject` (see `approvals`). */
  readonly waiting: Readonly<Record<string, number>>;
  /** By colleague, who acted here in an emergency, and since when. */
  readonly brokenGlass: Readonly<Record<string, GlassBroken>>;
}

export interface Hold {
  readonly since: number;
  readonly by: string | null;
  readonly because: HoldBecause;
  readonly reason: TextRef | null;
}

export interface Source {
  readonly personId: string;
  readonly statedConsent: boolean;
}

export interface Assignment {
  readonly unit: string | null;
  readonly officer: string | null;
  readonly verifier: string | null;
  readonly protection: string | null;
  readonly handOver: { readonly from: string; readonly to: string; readonly at: number } | null;
  readonly registrantRole: Role | null;
  /** Who registered it; intake and partners see what they brought. */
  readonly registrant: string | null;
}

export interface CarriedAlias {
  readonly alias: string;
  readonly personId: string;
}

export interface Merge {
  readonly target: string;
  readonly requestedBy: string;
  readonly at: number;
  readonly state: 'REQUESTED' | 'ABSORBED';
}
