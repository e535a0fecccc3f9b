import { z } from 'zod';
import { DISPATCH } from '../vocabulary/dispatch.js';
import { composed, fact, identity, operational, raw } from '../classification.js';
import { ACT } from '../vocabulary/act.js';
import { ACTION_AIM, ACTION_KIND, ACTION_TOWARD } from '../vocabulary/action.js';
import { ACTOR } from '../vocabulary/actor.js';
import { CHANNEL } from '../vocabulary/channel.js';
import { COMMUNICATION_STATUS, COMMUNICATION_TYPE, REPLY_QUALITY } from '../vocabulary/communication.js';
import { CONSENT_SCOPE, CONSENT_STATUS } from '../vocabulary/consent.js';
import { COOPERATION_STANCE, COOPERATION_TYPE } from '../vocabulary/cooperation.js';
import { MECHANISM } from '../vocabulary/mechanism.js';
import { NEXUS } from '../vocabulary/nexus.js';
import { PERSON_ROLE } from '../vocabulary/person-role.js';
import { RECORD_TYPE } from '../vocabulary/record-type.js';
import { SENSITIVITY } from '../vocabulary/sensitivity.js';
import { RELIABILITY } from '../vocabulary/source-grade.js';
import { termSchema } from './define-event.js';
import { numbered } from './numbered.js';
import { day, instant, partId, personIds } from './outgoing-fields.js';
import { knownOfPerson, personId } from './person-facts.js';
import { REPRESENTED } from '../vocabulary/represented.js';

/** A colleague's id, a stream, or another opaque reference that stands in clear. */
export const reference = () => operational(z.string().max(100));

/** The code of a State as it stands in the record. */
const stateRecorded = () => fact(z.string().max(3));

/** An act as events and commands between cases carry it whole. */
export const wholeAct = () =>
  z.strictObject({
    id: partId(),
    code: fact(z.enum(ACT.codes)),
    actor: fact(z.enum(ACTOR.codes)),
    actorState: stateRecorded().nullable(),
    on: day(),
    until: day().nullable(),
    place: composed().nullable(),
    persons: personIds(),
    learntOn: day(),
  });

/** Cooperation with a UN actor, whole. */
export const wholeCooperation = () =>
  z.strictObject({
    id: partId(),
    personId: personId().nullable(),
    mechanism: fact(z.enum(MECHANISM.codes)),
    type: fact(z.enum(COOPERATION_TYPE.codes)),
    stance: fact(z.enum(COOPERATION_STANCE.codes)),
    on: day().nullable(),
  });

/** What ties an act to cooperation, whole. */
export const wholeNexus = () =>
  z.strictObject({
    id: partId(),
    actId: partId(),
    cooperationId: partId(),
    codes: z.array(fact(z.enum(NEXUS.codes))),
  });

/** A piece of evidence, whole. */
export const wholeEvidence = () =>
  z.strictObject({
    id: partId(),
    by: reference(),
    description: composed(),
    content: raw().nullable(),
    supports: z.array(partId()),
    independentSource: fact(z.string()),
    firstHand: fact(z.boolean()),
    unDocument: fact(z.string()).nullable(),
    grade: z
      .strictObject({
        reliability: fact(z.enum(RELIABILITY.codes)),
        credibility: fact(z.int()),
        by: reference(),
      })
      .nullable(),
  });

/** An answer of one giver to one question, whole. */
export const wholeConsent = () =>
  z.strictObject({
    personId: personId(),
    scope: operational(z.enum(CONSENT_SCOPE.codes)),
    addressee: fact(z.string()).nullable(),
    givenBy: personId(),
    status: operational(z.enum(CONSENT_STATUS.codes)),
    on: day(),
    expiresOn: day().nullable(),
    reconfirmedOn: day().nullable(),
  });

/** A person as the case knows them, whole. */
export const wholePerson = () =>
  z.strictObject({
    personId: personId(),
    alias: operational(z.string()),
    roles: z.array(operational(z.enum(PERSON_ROLE.codes))),
    organisation: fact(z.boolean()),
    minor: fact(z.boolean()),
    represented: fact(z.enum(REPRESENTED.codes)),
    guardianImplicated: fact(z.boolean()),
    relatives: z.array(personId()),
    identity: identity().nullable(),
    facts: knownOfPerson(),
  });

/** What the office did, whole. */
export const wholeAction = () =>
  z.strictObject({
    id: partId(),
    by: fact(z.enum(MECHANISM.codes)),
    toward: fact(z.enum(ACTION_TOWARD.codes)),
    towardState: stateRecorded().nullable(),
    kind: fact(z.enum(ACTION_KIND.codes)),
    aim: fact(z.enum(ACTION_AIM.codes)),
    on: day(),
    outcome: composed().nullable(),
    nextOn: day().nullable(),
    continues: partId().nullable(),
  });

/** A letter of another UN body, whole; letters of the house stay in their case. */
export const wholeLinkedLetter = () =>
  z.strictObject({
    id: partId(),
    origin: fact(z.literal('LINKED')),
    type: fact(z.enum(COMMUNICATION_TYPE.codes)),
    status: fact(z.enum(COMMUNICATION_STATUS.codes)),
    addressee: stateRecorded().nullable(),
    onLegislation: fact(z.boolean()),
    highLevel: fact(z.boolean()),
    named: personIds(),
    mentioned: personIds(),
    text: raw().nullable(),
    replyDueOn: day().nullable(),
    number: numbered().nullable(),
    draftedBy: reference().nullable(),
    clearedBy: reference().nullable(),
    held: fact(z.boolean()),
    sentOn: day().nullable(),
    sentAt: instant().nullable(),
    replyDueAt: instant().nullable(),
    public: fact(z.boolean()),
    acknowledgedOn: day().nullable(),
    lapsedAt: instant().nullable(),
    lapseVoid: fact(z.boolean()),
    dispatch: fact(z.enum(DISPATCH.codes)),
    attempts: fact(z.int()),
    replies: z.array(
      z.strictObject({
        id: partId(),
        receivedOn: day(),
        datedOn: day().nullable(),
        late: fact(z.boolean()),
        text: raw().nullable(),
        quality: fact(z.enum(REPLY_QUALITY.codes)).nullable(),
      }),
    ),
    pending: operational(z.boolean()),
  });

/** Whom the references of one text mean, wherever it is read. */
export const carriedText = () =>
  z.strictObject({
    boxId: reference(),
    aliases: z.array(z.strictObject({ alias: operational(z.string()), personId: personId() })),
  });

/** What one case hands to another when it is merged or split: facts and references, no clear text. */
export const carriedShape = () => ({
  recordType: fact(z.enum(RECORD_TYPE.codes)).nullable(),
  sensitivity: fact(z.enum(SENSITIVITY.codes)),
  respondent: stateRecorded().nullable(),
  hostState: stateRecorded().nullable(),
  channel: fact(z.enum(CHANNEL.codes)).nullable(),
  receivedAt: instant().nullable(),
  safeChannel: fact(z.boolean()),
  urgent: fact(z.boolean()),
  sources: z.array(z.strictObject({ personId: personId(), statedConsent: fact(z.boolean()) })),
  narrative: z.array(raw()),
  persons: z.array(wholePerson()),
  consents: z.array(wholeConsent()),
  evidence: z.array(wholeEvidence()),
  cooperation: z.array(wholeCooperation()),
  acts: z.array(wholeAct()),
  nexus: z.array(wholeNexus()),
  actions: z.array(wholeAction()),
  communications: z.array(wholeLinkedLetter()),
  publishedYears: z.array(fact(z.int())),
  developments: z.array(day()),
  texts: z.array(carriedText()),
  terms: z.array(termSchema.extend({ fallen: z.array(fact(z.string())) })),
});
