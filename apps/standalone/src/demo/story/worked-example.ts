import type { Desk } from './desk.js';
import { PastCase } from './past-case.js';
import type { ToldReport } from './past-report.js';
import { ANNEX_OF_BOTH, tellReport } from './worked-example-report.js';

/** Who signs where. */
const [OFFICER, VERIFIER, PROTECTION, SUPERVISOR] = ['amira', 'viktor', 'petra', 'samuel'];

/**
 * Tells the worked example of DOMAIN 16 with its dates, to the published report: Alma Verity of the Riverlight Collective, her lawyer
 * and her brother, all invented. What lies after `now` (ms since 1970) is left out. Answers the case and its report.
 */
export async function tellWorkedExample(
  desk: Desk,
  now: number,
): Promise<{ readonly story: PastCase; readonly report: ToldReport }> {
  const story = await PastCase.register(desk, OFFICER, '2025-12-01T09:00:00Z', ALLEGATION);
  const [, alma, lawyer, brother, mother] = story.registered
    .filter(({ type }) => type === 'PersonAdded' || type === 'AllegationReceived')
    .map((event) => event['personId'] as string)
    .filter(Boolean);
  if (!alma || !lawyer || !brother || !mother) throw new Error('The registration named too few persons.');

  await story.step('2025-12-01T10:00:00Z', SUPERVISOR, 'assign-case', {
    officer: 'u_amira',
    verifier: 'u_viktor',
    protection: 'u_petra',
  });
  await story.step('2025-12-01T12:00:00Z', OFFICER, 'start-screening');
  const briefing = await story.makes(
    '2025-12-01T13:00:00Z',
    OFFICER,
    'record-cooperation',
    { personId: alma, mechanism: 'UPR', type: 'BRIEFING', on: '2025-11-14' },
    'cooperationId',
  );
  const arrest = await story.makes(
    '2025-12-01T13:10:00Z',
    OFFICER,
    'record-act',
    { code: 'ARREST_DETENTION', actor: 'STATE', actorState: 'XEX', on: '2025-11-28', persons: [alma] },
    'actId',
  );
  await story.step('2025-12-01T13:20:00Z', OFFICER, 'record-nexus', {
    actId: arrest,
    cooperationId: briefing,
    codes: ['INTERROGATION', 'TIMING'],
  });

  // Alma is held and cannot be asked: her mother answers for her. Each person answers for themselves else.
  await story.step('2025-12-02T08:00:00Z', OFFICER, 'correct-person', {
    personId: alma,
    represented: 'RELATIVES',
    relatives: [mother],
  });
  const answers = (at: string, personId: string, given: readonly string[], refused: readonly string[] = []) =>
    story.step(at, OFFICER, 'record-consent', {
      personId,
      ...(personId === alma && at < '2026-03' ? { givenBy: mother } : {}),
      on: at.slice(0, 10),
      riskExplained: true,
      answers: [
        ...given.map((scope) => ({ scope, status: 'GIVEN' })),
        ...refused.map((scope) => ({ scope, status: 'REFUSED' })),
      ],
    });
  await answers('2025-12-02T09:00:00Z', alma, ['INTERNAL', 'SHARE_UN', 'TRANSMIT_ANON', 'TRANSMIT_NAMED']);
  await answers('2025-12-02T09:30:00Z', lawyer, ['INTERNAL', 'TRANSMIT_ANON']);
  await answers(
    '2025-12-02T10:00:00Z',
    brother,
    [],
    ['INTERNAL', 'SHARE_UN', 'TRANSMIT_ANON', 'PUBLISH_ANON'],
  );
  await story.step('2025-12-02T11:00:00Z', OFFICER, 'confirm-scope');

  const evidence = async (at: string, act: string, sourceCode: string) => {
    const evidenceId = await story.makes(
      at,
      OFFICER,
      'add-evidence',
      { description: 'What an invented source says.', supports: [act], sourceCode, firstHand: true },
      'evidenceId',
    );
    await story.step(at, OFFICER, 'assess-evidence', { evidenceId, reliability: 'B', credibility: 2 });
    return evidenceId;
  };
  const verifies = async (day: string, act: string, sources: readonly [string, string]) => {
    const rests = [
      await evidence(`${day}T09:00:00Z`, act, sources[0]),
      await evidence(`${day}T09:30:00Z`, act, sources[1]),
    ];
    await story.step(`${day}T10:00:00Z`, OFFICER, 'propose-verification', { acts: [act], evidence: rests });
    await story.step(`${day}T15:00:00Z`, VERIFIER, 'confirm-verification');
  };
  const assesses = (at: string, level: string) =>
    story.step(at, PROTECTION, 'assess-risk', {
      level,
      reason: 'What the adviser weighed is invented.',
      adviserAgreesNaming: [alma],
    });
  await assesses('2025-12-03T08:00:00Z', 'HIGH');
  await verifies('2025-12-03', arrest, ['FAMILY', 'COURT_RECORD']);

  const urgent = await story.makes(
    '2025-12-04T16:00:00Z',
    OFFICER,
    'link-communication',
    { type: 'UA', addressee: 'XEX', code: 'UA XEX 7/2025', sentOn: '2025-12-04', named: [alma] },
    'communicationId',
  );
  const reply = await story.makes(
    '2026-01-19T11:00:00Z',
    OFFICER,
    'record-reply',
    {
      communicationId: urgent,
      receivedOn: '2026-01-19',
      text: 'The person concerned is detained for tax offences.',
    },
    'replyId',
  );
  await story.step('2026-01-19T12:00:00Z', OFFICER, 'grade-reply', {
    communicationId: urgent,
    replyId: reply,
    quality: 'REJECTED_UNSUBSTANTIATED',
  });

  // The lawyer's office is searched; she now allows more, and a second letter goes out.
  const helping = await story.makes(
    '2026-02-10T09:00:00Z',
    OFFICER,
    'record-cooperation',
    { personId: lawyer, mechanism: 'SP', type: 'ASSISTANCE', on: '2025-12-01' },
    'cooperationId',
  );
  const search = await story.makes(
    '2026-02-10T09:10:00Z',
    OFFICER,
    'record-act',
    { code: 'RAID_CONFISCATION', actor: 'STATE', actorState: 'XEX', on: '2026-02-10', persons: [lawyer] },
    'actId',
  );
  await story.step('2026-02-10T09:20:00Z', OFFICER, 'record-nexus', {
    actId: search,
    cooperationId: helping,
    codes: ['SEIZED_UN_MATERIAL'],
  });
  await answers('2026-02-10T10:00:00Z', lawyer, ['TRANSMIT_NAMED', 'PUBLISH_ANON']);
  await story.step('2026-02-10T17:00:00Z', OFFICER, 'link-communication', {
    type: 'AL',
    addressee: 'XEX',
    code: 'AL XEX 2/2026',
    sentOn: '2026-02-10',
    named: [alma, lawyer],
  });
  await assesses('2026-02-11T08:00:00Z', 'HIGH');
  await verifies('2026-02-11', search, ['LAWYER', 'VIDEO_RECORDING']);

  // Released on bail, she answers for herself.
  await story.step('2026-03-20T10:00:00Z', OFFICER, 'record-person-status', {
    personId: alma,
    facts: { status: 'RELEASED', asOf: '2026-03-20' },
  });
  await story.step('2026-03-20T10:10:00Z', OFFICER, 'correct-person', {
    personId: alma,
    represented: 'SELF',
  });
  await answers('2026-03-20T10:20:00Z', alma, EVERY_SCOPE_BUT_PRESS);
  await assesses('2026-03-20T11:00:00Z', 'MEDIUM');
  const entryId = await story.makes(
    '2026-04-30T09:00:00Z',
    OFFICER,
    'propose-entry',
    {
      year: 2026,
      mainText:
        'On 4 December 2025, special procedures mandate holders expressed concern at the arrest of {P2}, chair of the Riverlight Collective, allegedly in connection with her participation in a universal periodic review pre-session (see XEX 7/2025).',
      annexText: ANNEX_OF_BOTH,
      naming: [
        { personId: alma, as: 'NAME' },
        { personId: lawyer, as: 'ANONYMOUS' },
      ],
    },
    'entryId',
  );
  const report = await tellReport({ desk, story, alma, lawyer, entryId }, now);
  await story.complete(SUPERVISOR);
  return { story, report };
}

const EVERY_SCOPE_BUT_PRESS = [
  'INTERNAL',
  'SHARE_UN',
  'TRANSMIT_ANON',
  'TRANSMIT_NAMED',
  'PUBLISH_ANON',
  'PUBLISH_NAMED',
];

const ALLEGATION = {
  recordType: 'NAMED_INDIVIDUAL',
  respondent: 'XEX',
  channel: 'SECURE_FORM',
  safeChannel: true,
  urgent: true,
  statedConsent: true,
  source: { identity: { name: 'Lanternhouse Network' }, organisation: true },
  narrative:
    'Alma Verity spoke at a universal periodic review pre-session in Geneva. At Port Selm airport she was arrested on her return and asked who paid for Geneva. Her lawyer and her brother Jon Verity may be in danger.',
  persons: [
    {
      roles: ['VICTIM'],
      identity: { name: 'Alma Verity' },
      facts: { gender: 'WOMAN', ageBand: '25_59', profiles: ['HRD'], category: 'A_COOPERATED' },
    },
    {
      roles: ['VICTIM', 'HELPER'],
      identity: { name: 'Selma Arden' },
      facts: { gender: 'WOMAN', ageBand: '25_59', profiles: ['LAWYER'], category: 'B_HELPER' },
    },
    {
      roles: ['FAMILY'],
      identity: { name: 'Jon Verity' },
      facts: { gender: 'MAN', ageBand: '25_59', profiles: [], category: 'D_RELATIVE' },
    },
    { roles: ['FAMILY'], identity: { name: 'Nora Verity' }, facts: { gender: 'WOMAN' } },
  ],
};
