import { dayOf } from '@vigil/domain/calendar/day';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { Draft } from '@vigil/domain/decider';
import { execute } from '@vigil/ledger/execute';
import type { DrivenOffice } from './driven-office.js';

/** Persons are known to the whole installation: each case of a spec has its own, unless it says otherwise. */
export const victimOf = (stream: string): string => `p-victim-${stream.slice('case/'.length)}`;
export const VICTIM = 'Amira Testperson';

/** The body of an allegation about two invented people: a source, and a victim with an identity. */
export const registration = (
  office: { readonly clock: { readonly now: () => number } },
  stream: string,
  given: object = {},
) => ({
  recordType: 'NAMED_INDIVIDUAL',
  respondent: 'XEX',
  channel: 'EMAIL',
  receivedAt: new Date(office.clock.now()).toISOString(),
  source: { personId: `p-source-${stream.slice('case/'.length)}`, identity: { name: 'Sabela Invented' } },
  narrative: 'Invented narrative of an invented source.',
  statedConsent: true,
  duplicates: { possible: false },
  persons: [{ personId: victimOf(stream), roles: ['VICTIM'], identity: { name: VICTIM } }],
  ...given,
});

/** A registered case whose victim consents to be named to the State. */
export async function registered(
  office: DrivenOffice,
  stream: string,
  given: object = {},
  personId = victimOf(stream),
): Promise<void> {
  await office.step('officer', stream, 'RegisterAllegation', registration(office, stream, given));
  await office.step('officer', stream, 'RecordConsent', {
    personId,
    on: dayOf(office.clock.now()),
    riskExplained: true,
    answers: ['INTERNAL', 'TRANSMIT_ANON', 'TRANSMIT_NAMED'].map((scope) => ({ scope, status: 'GIVEN' })),
  });
}

/** A case in follow-up, with everything that a letter to its State asks for. */
export async function followedUp(office: DrivenOffice, stream: string): Promise<void> {
  await registered(office, stream);
  await office.step('supervisor', stream, 'AssignCase', { protection: 'protection', verifier: 'verifier' });
  await office.step('protection', stream, 'AssessRisk', {
    level: 'LOW',
    reason: 'Invented reason about {P2}.',
  });
  await happened(office, stream, [{ type: 'CommunicationLinked', payload: EARLIER_LETTER }]);
}

/** A drafted and cleared letter of allegation that names the victim; answers its id. */
export async function clearedLetter(
  office: DrivenOffice,
  stream: string,
  given: object = {},
): Promise<string> {
  await office.step('officer', stream, 'DraftCommunication', {
    type: 'AL',
    addressee: 'XEX',
    named: [victimOf(stream)],
    text: 'It is alleged that {P2} was arrested in the invented State.',
    ...given,
  });
  const letters = Object.values((await office.edge.stateOf(stream))?.communications ?? {});
  const { id } = letters.find(({ status }) => status === 'DRAFT') as { id: string };
  await office.step('supervisor', stream, 'ClearCommunication', { communicationId: id });
  return id;
}

/** What happened before the story of a spec begins, recorded as it stands. */
async function happened(office: DrivenOffice, stream: string, drafts: readonly Draft[]): Promise<void> {
  const outcome = await execute(office.edge.ledger, {
    decider: {
      ...CASE_DECIDER,
      decide: () => ({
        accepted: true,
        actor: { origin: 'person', id: 'officer', role: 'OFFICER' },
        events: drafts,
      }),
    },
    stream,
    command: {
      type: 'Story',
      payload: {},
      actor: { origin: 'person', id: 'officer' },
      commandId: 'story',
      causationId: null,
    },
    fingerprint: 'story',
  });
  if (outcome.outcome !== 'recorded') throw new Error(`The story was not recorded: ${outcome.outcome}`);
  await office.conducting.teller.tell(stream);
}

const EARLIER_LETTER = {
  communicationId: 'letter-of-another-body',
  type: 'AL',
  addressee: 'XEX',
  onLegislation: false,
  named: [],
  mentioned: [],
  code: 'AL XEX 1/2020',
  sentOn: '2020-01-15',
  sentAt: null,
  replyDueOn: null,
  replyDueAt: null,
  text: null,
  pending: false,
  caseStatus: 'FOLLOW_UP',
};
