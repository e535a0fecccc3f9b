import { z } from 'zod';
import { givenInstant } from '../../calendar/given-dates.js';
import { fact, identity, operational, raw, type Sealed } from '../../classification.js';
import { CHANNEL } from '../../vocabulary/channel.js';
import { PERSON_ROLE } from '../../vocabulary/person-role.js';
import { RECORD_TYPE } from '../../vocabulary/record-type.js';
import { SENSITIVITY } from '../../vocabulary/sensitivity.js';
import { STATE } from '../../vocabulary/state.js';
import { defineCommand, madeBy, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { allegationReceived } from '../events/allegation-received.js';
import { firstAssignment } from '../first-assignment.js';
import { instantIsNotInFuture } from '../guards/dates.js';
import { childrenAreRepresented, personsAreNew } from '../guards/persons.js';
import { newPerson, personId } from '../person-facts.js';
import { personDraft, standing, type GivenPerson } from '../person-payload.js';
import { acknowledgementTerm } from '../terms/acknowledgement-term.js';
import { triageTerm } from '../terms/triage-term.js';

const schema = z.strictObject({
  recordType: fact(z.enum(RECORD_TYPE.codes)),
  sensitivity: fact(z.enum(SENSITIVITY.codes)).default('CONFIDENTIAL'),
  /** The State to which the act is attributed; left out for another respondent. */
  respondent: fact(z.enum(STATE.codes)).optional(),
  hostState: fact(z.enum(STATE.codes)).optional(),
  channel: fact(z.enum(CHANNEL.codes)),
  receivedAt: fact(givenInstant()),
  /** Whether the source can be answered without putting anybody in danger (D1). */
  safeChannel: fact(z.boolean()).default(false),
  /** A threat to life or liberty: looked at within a day (D2). */
  urgent: fact(z.boolean()).default(false),
  /** A case that another system has led so far: its clock starts with CompleteTakeover. */
  takingOver: fact(z.boolean()).default(false),
  source: z.strictObject({
    personId: personId().optional(),
    identity: identity(),
    organisation: fact(z.boolean()).default(false),
    /** Besides SOURCE: a victim who writes, or one of the family. */
    roles: z
      .array(operational(z.enum(PERSON_ROLE.codes)))
      .max(PERSON_ROLE.codes.length)
      .default([]),
  }),
  narrative: raw(),
  /** Whether the source said that the victim or family consents (DOMAIN 3.3); each consent is recorded for itself. */
  statedConsent: fact(z.boolean()).default(false),
  persons: z.array(z.strictObject(newPerson)).max(50).default([]),
  /** Put in by the API: whether a similar case was found. What is sent here by hand is replaced. */
  duplicates: z.strictObject({ possible: operational(z.boolean()) }).optional(),
});

/** Whoever answers for a person comes into the case with this command, since nobody stands in it yet. */
const relativesAreAdded: Guard<Sealed<z.output<typeof schema>>> = ({ payload: { source, persons } }) => {
  const added = [source.personId, ...persons.map((one) => one.personId)];
  return persons.every(({ relatives }) => relatives.every((id) => added.includes(id)))
    ? undefined
    : { code: 'PERSON_UNKNOWN', field: 'persons' };
};

/** An allegation reaches the office, from whoever brings it (DOMAIN 3.3, 6): the case begins. */
export const registerAllegation = defineCommand({
  name: 'RegisterAllegation',
  summary: 'Register an allegation',
  group: 'intake',
  schema,
  by: ['OFFICER', 'SUPERVISOR', 'INTAKE', 'PARTNER'],
  from: ['NEW'],
  guards: [
    instantIsNotInFuture('receivedAt', ({ receivedAt }) => receivedAt),
    personsAreNew('persons', ({ source, persons }) => [
      source.personId,
      ...persons.map((one) => one.personId),
    ]),
    childrenAreRepresented('persons', ({ persons }) => persons.map(standing)),
    relativesAreAdded,
  ],
  record: (judged) => {
    const { payload, moment, command } = judged;
    const assigned = firstAssignment(judged, payload.respondent ?? null, payload.hostState ?? null);
    const whose = { colleague: assigned.officer, unit: assigned.unit };
    const receivedAt = Date.parse(payload.receivedAt);
    const sourceId = payload.source.personId ?? madeBy(command, 'person');
    const source: GivenPerson = {
      ...payload.source,
      roles: ['SOURCE', ...payload.source.roles],
      guardianImplicated: false,
      relatives: [],
    };
    return [
      draft(allegationReceived, {
        recordType: payload.recordType,
        sensitivity: payload.sensitivity,
        respondent: payload.respondent ?? null,
        hostState: payload.hostState ?? null,
        channel: payload.channel,
        receivedAt,
        safeChannel: payload.safeChannel,
        urgent: payload.urgent,
        takingOver: payload.takingOver,
        source: { personId: sourceId, statedConsent: payload.statedConsent },
        narrative: payload.narrative,
        duplicates: payload.duplicates ? { ...payload.duplicates, at: moment.recordedAt } : null,
        ...assigned,
        starts: [
          ...(payload.safeChannel ? [acknowledgementTerm('case', receivedAt, whose, moment)] : []),
          ...(payload.urgent ? [triageTerm('case', moment)] : []),
        ],
      }),
      personDraft(judged.state, sourceId, source),
      ...payload.persons.map((person, n) =>
        personDraft(judged.state, person.personId ?? madeBy(command, 'person', n + 1), person, n + 2),
      ),
    ];
  },
});
