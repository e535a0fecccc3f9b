import type { TextRef } from '../classification.js';
import type { GivenParameters } from './parameters-with.js';
import type { RunningTerm } from '../stream/term.js';
import type { Language } from '../vocabulary/label.js';
import type { Mechanism } from '../vocabulary/mechanism.js';
import type { OfficeStage } from '../vocabulary/office-stage.js';
import type { Post } from '../vocabulary/post.js';
import type { Role } from '../vocabulary/role.js';

/** One who works with the system: staff of the office, or a partner's account. The subject is that of the token's issuer. */
export interface Colleague {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly retired: boolean;
  /** In which the office writes to them; English where nobody set one. */
  readonly language?: Language;
}

/** A colleague is away from the first to the last day (Zurich, `2026-08-03`), and another acts for them. */
export interface Absence {
  readonly id: string;
  readonly colleague: string;
  readonly from: string;
  readonly until: string;
  readonly deputy: string;
  /** When it was ended before its last day (ms since 1970). */
  readonly endedAt: number | null;
}

/** Who is on duty, from the first instant to before the last (ms since 1970). */
export interface DutyTurn {
  readonly from: number;
  readonly until: number;
  readonly supervisor: string;
  readonly next: string;
}

/** Who holds a post from a day on (Zurich); `unit` is null for the one post that is no unit's. */
export interface PostTurn {
  readonly post: Post;
  readonly unit: string | null;
  readonly holder: string;
  readonly from: string;
}

/** The terms marked P in DOMAIN 5, in days unless said otherwise. */
export interface TermParameters {
  readonly acknowledgementWorkingDays: number;
  readonly triageHours: number;
  readonly riskValidityDays: number;
  readonly consentValidityDays: number;
  readonly replyDays: number;
  readonly urgentReplyDays: number;
  readonly publicationDays: number;
  readonly legislationPublicationHours: number;
  readonly noteReplyDays: number;
  readonly feedbackWorkingDays: number;
  readonly reviewMonths: number;
  readonly handOverDays: number;
  /** How long a decision may wait for a second person, and in an urgent case. */
  readonly decisionDays: number;
  readonly urgentDecisionHours: number;
  /** Levels of terms in days: so many days before the last day, at 07:00 Zurich. */
  readonly levelsInDays: readonly number[];
  readonly levelsInWorkingDays: readonly number[];
  /** Terms of seconds instead of days, for trying the clockwork on a real server; never in an office at work. */
  readonly secondsPerDay: number | null;
}

/** Terms that somebody proposed and nobody adopted yet. */
export interface PolicyProposal {
  readonly id: string;
  readonly by: string;
  readonly parameters: GivenParameters;
  readonly reason: TextRef;
}

/** A period of the report (D10, D11, D15): days as `2026-04-30`. */
export interface ReportPeriod {
  readonly year: number;
  readonly from: string;
  readonly until: string;
  readonly submissionsDueOn: string | null;
  readonly sessionOpensOn: string | null;
  /** After it, new information needs a supervisor's admission (DOMAIN 9.9). */
  readonly intakeClosed: boolean;
  /** The notes verbales are out: nothing is admitted any more (DOMAIN 9.9). */
  readonly admissionClosed?: boolean;
}

export interface OfficeAction {
  readonly id: string;
  readonly kind: string;
  readonly aim: string;
  readonly state: string | null;
  readonly on: string;
  readonly nextOn: string | null;
  /** Who is reminded of the next step; null or absent where no person recorded it. */
  readonly recordedBy?: string | null;
}

/** A call on UN entities for input, with all that they answered (days of Zurich). */
export interface CallForInput {
  readonly id: string;
  readonly entities: readonly Mechanism[];
  readonly question: TextRef;
  readonly state: string | null;
  readonly on: string;
  readonly dueOn: string;
  /** Who is reminded of those that are silent. */
  readonly recordedBy?: string | null;
  readonly inputs: readonly {
    readonly entity: Mechanism;
    readonly nil: boolean;
    readonly text: TextRef | null;
    readonly receivedOn: string;
  }[];
  /** Whoever had not answered when waiting for them was given up; absent while the call is open or all have answered. */
  readonly closed?: {
    readonly on: string;
    readonly by: string | null;
    readonly reason: TextRef;
    readonly silent: readonly Mechanism[];
  };
}

/** The office itself: one stream, `office`. Folded from its events; read by every decision at its version. */
export interface OfficeState {
  readonly version: number;
  /** The seq of the last event that is no reminder: the ETag. */
  readonly decidedAt: number;
  readonly lastRecordedAt: number;
  readonly lastEffectiveAt: number;
  /** Since when it has something to wait for; empty before. */
  readonly stages: readonly {
    readonly stage: OfficeStage;
    readonly since: number;
    readonly until: number | null;
  }[];
  /** What it set itself a day for: next steps of its actions, answers to its calls. */
  readonly terms: readonly RunningTerm<OfficeStage>[];
  readonly colleagues: Readonly<Record<string, Colleague>>;
  /** Declared conflicts: colleague id to alpha-3 codes of States (DOMAIN 9.20). */
  readonly conflicts: Readonly<Record<string, readonly string[]>>;
  readonly absences: readonly Absence[];
  readonly roster: readonly DutyTurn[];
  /** Days (`2026-12-25`) on which the office does not work, beside weekends, where no calendar of a duty station counts. */
  readonly holidays: readonly string[];
  /** The holidays of duty stations, by the calendar's code, and who works by which: units, colleagues. */
  readonly calendars: Readonly<Record<string, readonly string[]>>;
  readonly calendarsUsed: {
    readonly ofUnits: Readonly<Record<string, string>>;
    readonly ofColleagues: Readonly<Record<string, string>>;
  };
  /** In the order in which they were assigned. */
  readonly posts: readonly PostTurn[];
  readonly parameters: TermParameters;
  /** The version at which terms or holidays last changed: what runs by an older one is looked at again. */
  readonly termsSetAt: number;
  readonly proposedPolicies: Readonly<Record<string, PolicyProposal>>;
  readonly periods: readonly ReportPeriod[];
  readonly actions: Readonly<Record<string, OfficeAction>>;
  readonly calls: Readonly<Record<string, CallForInput>>;
}
