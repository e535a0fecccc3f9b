import type { IdentityRef, PersonFacts } from '../classification.js';
import type { AgeBand } from '../vocabulary/age-band.js';
import type { ConsentScope, ConsentStatus } from '../vocabulary/consent.js';
import type { Gender } from '../vocabulary/gender.js';
import type { PersonRole } from '../vocabulary/person-role.js';
import type { PersonStatus } from '../vocabulary/person-status.js';
import type { Represented } from '../vocabulary/represented.js';
import type { RiskLevel } from '../vocabulary/risk.js';
import type { VictimCategory } from '../vocabulary/victim-category.js';
import type { VictimProfile } from '../vocabulary/victim-profile.js';

export interface AboutPerson {
  readonly gender: Gender;
  readonly ageBand: AgeBand;
  readonly profiles: readonly VictimProfile[];
  readonly category: VictimCategory | null;
  /** Latest known status first; each with its as-of date. */
  readonly statuses: readonly { readonly status: PersonStatus; readonly asOf: string }[];
}

export interface CasePerson {
  readonly personId: string;
  /** `P1`: how texts of this case name the person. */
  readonly alias: string;
  readonly roles: readonly PersonRole[];
  /** A group, organisation or movement rather than one human being. */
  readonly organisation: boolean;
  readonly minor: boolean;
  /** Someone else answers for the person: deceased, disappeared, incommunicado. */
  readonly represented: Represented;
  readonly guardianImplicated: boolean;
  readonly relatives: readonly string[];
  readonly identity: IdentityRef | null;
  readonly facts: PersonFacts<AboutPerson>;
}

export interface Consent {
  readonly personId: string;
  readonly scope: ConsentScope;
  /** The addressee, where the scope needs one beyond the respondent: a host State (alpha-3). Otherwise null. */
  readonly addressee: string | null;
  /** Who answered: the person, a guardian, or a relative (person id). */
  readonly givenBy: string;
  readonly status: ConsentStatus;
  readonly on: string;
  readonly expiresOn: string | null;
  readonly reconfirmedOn: string | null;
}

export interface RiskAssessment {
  readonly level: RiskLevel;
  readonly by: string;
  readonly at: number;
  /** The last day on which it is valid (D3). */
  readonly validUntil: number;
  /** A new incident voids it. */
  readonly voided: boolean;
  readonly adviserAgreesNaming: readonly string[];
}
