import { z } from 'zod';
import { fact, operational, personFacts, identity } from '../classification.js';
import { AGE_BAND } from '../vocabulary/age-band.js';
import { GENDER } from '../vocabulary/gender.js';
import { PERSON_ROLE } from '../vocabulary/person-role.js';
import { PERSON_STATUS } from '../vocabulary/person-status.js';
import { REPRESENTED } from '../vocabulary/represented.js';
import { VICTIM_CATEGORY } from '../vocabulary/victim-category.js';
import { givenId } from './given-ids.js';
import { VICTIM_PROFILE } from '../vocabulary/victim-profile.js';

/** The id of a person, the same in all cases of the installation; opaque. */
export const personId = givenId;

const profiles = z.array(z.enum(VICTIM_PROFILE.codes)).max(VICTIM_PROFILE.codes.length).readonly();

/** What the office knows of one person, as an officer states it. A status is recorded by RecordPersonStatus. */
export const aboutPerson = () =>
  personFacts({
    gender: z.enum(GENDER.codes).default('UNKNOWN'),
    ageBand: z.enum(AGE_BAND.codes).default('UNKNOWN'),
    profiles: profiles.default([]),
    category: z.enum(VICTIM_CATEGORY.codes).nullable().default(null),
  });

/** A correction of it: what is left out stays as it was. */
export const correctionOfPerson = () =>
  personFacts({
    gender: z.enum(GENDER.codes).optional(),
    ageBand: z.enum(AGE_BAND.codes).optional(),
    profiles: profiles.optional(),
    category: z.enum(VICTIM_CATEGORY.codes).nullable().optional(),
  });

/** The same as an event carries it, with the statuses known so far, the latest first. */
export const knownOfPerson = () =>
  personFacts({
    gender: z.enum(GENDER.codes),
    ageBand: z.enum(AGE_BAND.codes),
    profiles,
    category: z.enum(VICTIM_CATEGORY.codes).nullable(),
    statuses: z
      .array(z.strictObject({ status: z.enum(PERSON_STATUS.codes), asOf: z.iso.date() }).readonly())
      .readonly(),
  });

/** A person as RegisterAllegation and AddPerson take one. */
export const newPerson = {
  /** A person who stands in other cases already; a new one gets an id at the edge. */
  personId: personId().optional(),
  roles: z
    .array(operational(z.enum(PERSON_ROLE.codes)))
    .min(1)
    .max(PERSON_ROLE.codes.length),
  /** Left out when nobody knows the name. */
  identity: identity().optional(),
  /** A group, organisation or movement. */
  organisation: fact(z.boolean()).default(false),
  /** Left out: a child is represented by a guardian, everybody else answers for themselves. */
  represented: fact(z.enum(REPRESENTED.codes)).optional(),
  guardianImplicated: fact(z.boolean()).default(false),
  /** The persons of this case who answer for a represented person: guardians or relatives. */
  relatives: z.array(personId()).max(20).default([]),
  facts: aboutPerson().optional(),
};
