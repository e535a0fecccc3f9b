import { dayOf } from '@vigil/domain/calendar/day';
import type { Office } from './office.js';

/** A case as the stories of this folder tell it, with the ids that later steps name. All people are invented. */
export interface Story {
  readonly ref: string;
  readonly victim: string;
  readonly act: string;
}

/** The victim's name in every story: spelled in an identity, and nowhere else. */
export const VICTIM_NAME = 'Alma Verity';

export const registration = (office: Office, more: object = {}): object => ({
  recordType: 'NAMED_INDIVIDUAL',
  respondent: 'XEX',
  channel: 'SECURE_FORM',
  receivedAt: office.now,
  source: { identity: { name: 'Rosalind Quarry' }, organisation: false },
  narrative: 'An invented account of what happened, as the source told it.',
  statedConsent: true,
  persons: [
    {
      roles: ['VICTIM'],
      identity: { name: VICTIM_NAME },
      facts: { gender: 'WOMAN', ageBand: '25_59', profiles: ['HRD'], category: 'A_COOPERATED' },
    },
  ],
  ...more,
});

/** The day of the office's clock, in Zurich: letters and replies are dated by it. */
export const today = (office: Office): string => dayOf(Date.parse(office.now));

const idIn = (text: string, field: string, type?: string): string => {
  const events = (JSON.parse(text) as { events: Record<string, string>[] }).events;
  const found = events
    .filter((event) => type === undefined || event['type'] === type)
    .find((event) => event[field] !== undefined)?.[field];
  if (found === undefined) throw new Error(`No ${field} in ${text}`);
  return found;
};

/** Takes a step and answers the id that its event names. */
export async function makes(
  office: Office,
  name: Parameters<Office['as']>[0],
  ref: string,
  command: string,
  body: object,
  field: string,
): Promise<string> {
  const answer = await office.as(name).tries(ref, command, body);
  if (answer.status !== 200) throw new Error(`${command} was not recorded: ${answer.status} ${answer.text}`);
  return idIn(answer.text, field);
}

/** RECEIVED, with its people assigned. */
export async function received(
  office: Office,
  more: object = {},
): Promise<{ readonly ref: string; readonly victim: string }> {
  const officer = office.as('officer');
  const ref = await officer.register(registration(office, more));
  await office
    .as('supervisor')
    .does(ref, 'assign-case', { officer: 'officer', verifier: 'verifier', protection: 'protection' });
  const { persons } = await officer.case<{ persons: Record<string, { personId: string; roles: string[] }> }>(
    ref,
  );
  const victim = Object.values(persons).find(({ roles }) => roles.includes('VICTIM'))?.personId ?? '';
  return { ref, victim };
}

export type Answers = Readonly<Record<string, 'GIVEN' | 'REFUSED'>>;
export const ALL_GIVEN: Answers = {
  INTERNAL: 'GIVEN',
  SHARE_UN: 'GIVEN',
  TRANSMIT_ANON: 'GIVEN',
  TRANSMIT_NAMED: 'GIVEN',
  PUBLISH_ANON: 'GIVEN',
  PUBLISH_NAMED: 'GIVEN',
};

export const consents = (
  office: Office,
  ref: string,
  personId: string,
  answers: Answers,
): Promise<readonly string[]> =>
  office.as('officer').does(ref, 'record-consent', {
    personId,
    on: today(office),
    riskExplained: true,
    answers: Object.entries(answers).map(([scope, status]) => ({ scope, status })),
  });

/** SCREENING, with an act, cooperation and nexus. */
export async function screening(office: Office, more: object = {}): Promise<Story> {
  const { ref, victim } = await received(office, more);
  const officer = office.as('officer');
  await officer.does(ref, 'start-screening');
  const on = today(office);
  const cooperation = await makes(
    office,
    'officer',
    ref,
    'record-cooperation',
    { personId: victim, mechanism: 'UPR', type: 'BRIEFING', on },
    'cooperationId',
  );
  const act = await makes(
    office,
    'officer',
    ref,
    'record-act',
    { code: 'ARREST_DETENTION', actor: 'STATE', actorState: 'XEX', on, persons: [victim] },
    'actId',
  );
  await officer.does(ref, 'record-nexus', {
    actId: act,
    cooperationId: cooperation,
    codes: ['INTERROGATION', 'TIMING'],
  });
  return { ref, victim, act };
}

/** VERIFYING, with two independent, assessed sources and a risk assessment; nobody has confirmed it yet. */
export async function verifying(
  office: Office,
  { answers = ALL_GIVEN, risk = 'LOW', more = {} }: { answers?: Answers; risk?: string; more?: object } = {},
): Promise<Story & { readonly evidence: readonly string[] }> {
  const story = await screening(office, more);
  const { ref, victim, act } = story;
  const officer = office.as('officer');
  await consents(office, ref, victim, answers);
  await officer.does(ref, 'confirm-scope');
  const evidence: string[] = [];
  for (const sourceCode of ['FAMILY', 'COURT_RECORD']) {
    const id = await makes(
      office,
      'officer',
      ref,
      'add-evidence',
      { description: 'What an invented source says.', supports: [act], sourceCode, firstHand: true },
      'evidenceId',
    );
    await officer.does(ref, 'assess-evidence', { evidenceId: id, reliability: 'B', credibility: 2 });
    evidence.push(id);
  }
  await office.as('protection').does(ref, 'assess-risk', {
    level: risk,
    reason: 'An invented assessment.',
    adviserAgreesNaming: [victim],
  });
  return { ...story, evidence };
}

/** VERIFIED by a second person. */
export async function verified(
  office: Office,
  options: Parameters<typeof verifying>[1] = {},
): Promise<Story> {
  const { ref, victim, act, evidence } = await verifying(office, options);
  await office.as('officer').does(ref, 'propose-verification', { acts: [act], evidence });
  await office.as('verifier').does(ref, 'confirm-verification');
  return { ref, victim, act };
}

/** A letter of the house to the State, drafted; answers its id. */
export const drafted = (office: Office, { ref, victim }: Story, more: object = {}): Promise<string> =>
  makes(
    office,
    'officer',
    ref,
    'draft-communication',
    { type: 'AL', addressee: 'XEX', named: [victim], text: 'It is alleged that {P2} was detained.', ...more },
    'communicationId',
  );

/** The same, cleared and sent. */
export async function sent(office: Office, story: Story, more: object = {}): Promise<string> {
  const communicationId = await drafted(office, story, more);
  await office.as('supervisor').does(story.ref, 'clear-communication', { communicationId });
  await office.as('supervisor').does(story.ref, 'send-communication', { communicationId });
  return communicationId;
}
