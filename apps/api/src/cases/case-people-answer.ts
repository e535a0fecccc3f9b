import { z } from 'zod';
import { AGE_BAND } from '@vigil/domain/vocabulary/age-band';
import { CONSENT_SCOPE, CONSENT_STATUS } from '@vigil/domain/vocabulary/consent';
import { GENDER } from '@vigil/domain/vocabulary/gender';
import { PERSON_ROLE } from '@vigil/domain/vocabulary/person-role';
import { PERSON_STATUS } from '@vigil/domain/vocabulary/person-status';
import { REPRESENTED } from '@vigil/domain/vocabulary/represented';
import { RISK } from '@vigil/domain/vocabulary/risk';
import { VICTIM_CATEGORY } from '@vigil/domain/vocabulary/victim-category';
import { VICTIM_PROFILE } from '@vigil/domain/vocabulary/victim-profile';
import { answeredDay as day, answeredIdentity, answeredMoment as moment } from '../docs/answers.js';

const about = z.strictObject({
  gender: z.enum(GENDER.codes),
  ageBand: z.enum(AGE_BAND.codes),
  profiles: z.array(z.enum(VICTIM_PROFILE.codes)),
  category: z.enum(VICTIM_CATEGORY.codes).nullable(),
  /** The latest known first. */
  statuses: z.array(z.strictObject({ status: z.enum(PERSON_STATUS.codes), asOf: day() })),
});

const person = z.strictObject({
  personId: z.string(),
  /** `P1`: how texts of this case name the person. */
  alias: z.string(),
  roles: z.array(z.enum(PERSON_ROLE.codes)),
  organisation: z.boolean(),
  minor: z.boolean(),
  represented: z.enum(REPRESENTED.codes),
  guardianImplicated: z.boolean(),
  relatives: z.array(z.string()),
  identity: answeredIdentity.nullable(),
  facts: z.union([z.literal('ERASED'), about]),
});

const consent = z.strictObject({
  personId: z.string(),
  scope: z.enum(CONSENT_SCOPE.codes),
  /** Where the scope needs one beyond the respondent: a host State (alpha-3). */
  addressee: z.string().nullable(),
  givenBy: z.string(),
  status: z.enum(CONSENT_STATUS.codes),
  on: day(),
  expiresOn: day().nullable(),
  reconfirmedOn: day().nullable(),
});

/** The people of a case, by their ids: no name; what each consents to; the risk to them. */
export const casePeople = {
  persons: z.record(z.string(), person),
  consents: z.array(consent),
  /**
   * What holds of them, which is not what was answered: an answer expires, and a refusal of one use may bar all. What was said in
   * other cases is judged when something leaves.
   */
  effectiveConsents: z.strictObject({
    /** By person and scope, toward the respondent. */
    persons: z.record(z.string(), z.record(z.enum(CONSENT_SCOPE.codes), z.enum(CONSENT_STATUS.codes))),
    /** Whether anybody whom the case concerns lets it be told to the State; null where nobody need be asked. */
    state: z.boolean().nullable(),
    /** The same for the public report. */
    report: z.boolean().nullable(),
  }),
  risk: z
    .strictObject({
      level: z.enum(RISK.codes),
      by: z.string(),
      at: moment(),
      /** Valid until the end of this day (D3). */
      validUntil: moment(),
      voided: z.boolean(),
      adviserAgreesNaming: z.array(z.string()),
    })
    .nullable(),
  proposedRisk: z.strictObject({ level: z.enum(RISK.codes), by: z.string() }).nullable(),
};
