import { REPLY_QUALITY } from '@vigil/domain/vocabulary/communication';
import type { Chance } from './chance.js';
import type { Desk } from './desk.js';
import { PastCase } from './past-case.js';

const DAY = 24 * 3_600_000;
const GIVEN = [
  'Ada',
  'Bero',
  'Cleo',
  'Davin',
  'Elka',
  'Faro',
  'Greta',
  'Hale',
  'Ilon',
  'Juna',
  'Kester',
  'Lia',
] as const;
const FAMILY = [
  'Marrow',
  'Nettle',
  'Oakes',
  'Pryce',
  'Quarry',
  'Rowan',
  'Sedge',
  'Thorne',
  'Umber',
  'Vale',
] as const;
const ACTS = [
  'ARREST_DETENTION',
  'THREAT',
  'SMEAR',
  'SURVEILLANCE',
  'TRAVEL_RESTRICTION',
  'RAID_CONFISCATION',
] as const;
const MECHANISMS = ['UPR', 'SP', 'TB', 'HRC', 'OHCHR_FIELD'] as const;
const LEVELS = ['LOW', 'LOW', 'MEDIUM', 'HIGH'] as const;

export interface Invented {
  readonly desk: Desk;
  readonly chance: Chance;
  /** When it was registered (ms since 1970), and how many days of its life there are to tell. */
  readonly registeredAt: number;
  readonly days: number;
  /** The running number of an invented letter of another UN body. */
  readonly n: number;
}

/** Tells a submission that is looked at and not pursued, as three in four are. */
export async function tellDeclined(invented: Invented): Promise<void> {
  const { desk, chance, registeredAt, days } = invented;
  const clock = new Clock(registeredAt, days);
  const story = await PastCase.register(desk, 'amira', clock.now, allegation(chance));
  await story.step(clock.after(1), 'samuel', 'assign-case', { officer: officer(chance) });
  const who = 'samuel';
  await story.step(clock.after(2), who, 'start-screening');
  await story.step(clock.after(3), 'tomas', 'propose-decline', {
    reason: chance.one(['NO_NEXUS', 'UNVERIFIED', 'DUPLICATE', 'OUT_OF_PERIOD']),
    explanation: 'An invented reason.',
  });
  await story.step(clock.after(2), who, 'confirm-decline');
  await story.complete(who);
}

/** Tells a case: screened, verified by a second person, raised by another UN body, answered or not, followed up. */
export async function tellPursued(invented: Invented): Promise<void> {
  const { desk, chance, registeredAt, days, n } = invented;
  const clock = new Clock(registeredAt, days);
  const told = allegation(chance);
  const story = await PastCase.register(desk, 'amira', clock.now, told);
  const victim = victimOf(story);
  const verifier = chance.one(['viktor', 'wanda']);
  await story.step(clock.after(1), 'samuel', 'assign-case', {
    officer: 'u_amira',
    verifier: `u_${verifier}`,
    protection: 'u_petra',
  });
  await story.step(clock.after(1), 'amira', 'start-screening');
  if (told.safeChannel)
    await story.step(clock.after(0), 'amira', 'acknowledge-source', { channel: told.channel });
  const on = clock.day(-chance.between(1, 20));
  const cooperationId = await story.makes(
    clock.after(0),
    'amira',
    'record-cooperation',
    { personId: victim, mechanism: chance.one(MECHANISMS), type: 'SUBMISSION', on },
    'cooperationId',
  );
  const actId = await story.makes(
    clock.after(0),
    'amira',
    'record-act',
    { code: chance.one(ACTS), actor: 'STATE', actorState: 'XEX', on, persons: [victim] },
    'actId',
  );
  await story.step(clock.after(0), 'amira', 'record-nexus', { actId, cooperationId, codes: ['TIMING'] });
  if (chance.often(0.1)) return story.complete('samuel'); // still waiting for a consent
  await story.step(clock.after(1), 'amira', 'record-consent', {
    personId: victim,
    on: clock.day(0),
    riskExplained: true,
    answers: ['INTERNAL', 'SHARE_UN', 'TRANSMIT_ANON', 'TRANSMIT_NAMED', 'PUBLISH_ANON']
      .concat(chance.often(0.5) ? ['PUBLISH_NAMED'] : [])
      .map((scope) => ({ scope, status: 'GIVEN' })),
  });
  await story.step(clock.after(1), 'amira', 'confirm-scope');
  const evidence: string[] = [];
  for (const sourceCode of ['FAMILY', 'COURT_RECORD']) {
    const evidenceId = await story.makes(
      clock.after(1),
      'amira',
      'add-evidence',
      { description: 'What an invented source says.', supports: [actId], sourceCode, firstHand: true },
      'evidenceId',
    );
    await story.step(clock.after(0), 'amira', 'assess-evidence', {
      evidenceId,
      reliability: 'B',
      credibility: 2,
    });
    evidence.push(evidenceId);
  }
  if (chance.often(0.15)) return story.complete('samuel'); // still being verified
  await story.step(clock.after(1), 'petra', 'assess-risk', {
    level: chance.one(LEVELS),
    reason: 'An invented assessment.',
    adviserAgreesNaming: [victim],
  });
  await story.step(clock.after(1), 'amira', 'propose-verification', { acts: [actId], evidence });
  await story.step(clock.after(2), verifier, 'confirm-verification');
  await raise(story, clock, chance, n);
  await story.complete('samuel');
}

/** Another UN body writes to the State; about half of the letters are answered (DOMAIN 14). */
async function raise(story: PastCase, clock: Clock, chance: Chance, n: number): Promise<void> {
  const at = clock.after(3);
  const type = chance.one(['AL', 'UA']);
  const communicationId = await story.makes(
    at,
    'amira',
    'link-communication',
    {
      type,
      addressee: 'XEX',
      code: `${type} XEX ${n}/${at.slice(0, 4)}`,
      sentOn: at.slice(0, 10),
      named: [victimOf(story)],
    },
    'communicationId',
  );
  if (!clock.reaches(80) || chance.often(0.5)) return;
  const answered = clock.after(chance.between(20, 80));
  const replyId = await story.makes(
    answered,
    'amira',
    'record-reply',
    { communicationId, receivedOn: answered.slice(0, 10), text: 'An invented reply.' },
    'replyId',
  );
  const quality = chance.one(
    REPLY_QUALITY.codes.filter((code) => code !== 'NO_REPLY') as [string, ...string[]],
  );
  await story.step(clock.after(2), 'amira', 'grade-reply', { communicationId, replyId, quality });
}

const officer = (chance: Chance): string => chance.one(['u_amira', 'u_bastien']);

const victimOf = ({ registered }: PastCase): string => {
  const last = registered.at(-1)?.['personId'];
  if (typeof last !== 'string') throw new Error('The registration named no person.');
  return last;
};

const allegation = (chance: Chance) => ({
  recordType: 'NAMED_INDIVIDUAL',
  respondent: 'XEX',
  channel: 'EMAIL',
  safeChannel: chance.often(0.6),
  urgent: chance.often(0.1),
  statedConsent: chance.often(0.8),
  source: { identity: { name: `The ${chance.one(FAMILY)} Circle` }, organisation: true },
  narrative: 'An invented account, as the source told it.',
  persons: [
    {
      roles: ['VICTIM'],
      identity: { name: `${chance.one(GIVEN)} ${chance.one(FAMILY)}` },
      facts: {
        gender: chance.one(['WOMAN', 'MAN'] as const),
        ageBand: '25_59',
        profiles: ['HRD'],
        category: 'A_COOPERATED',
      },
    },
  ],
});

/** The time of a story as it is told: it only goes forward, and never past the days there are. */
class Clock {
  private at: number;
  constructor(
    from: number,
    private readonly days: number,
  ) {
    this.at = from;
    this.end = from + days * DAY;
  }
  private readonly end: number;

  get now(): string {
    return new Date(this.at).toISOString();
  }
  /** Goes on by so many days and a minute, as long as there are any left. */
  after(days: number): string {
    this.at = Math.min(this.at + days * DAY + 60_000, this.end);
    return this.now;
  }
  day(offset: number): string {
    return new Date(this.at + offset * DAY).toISOString().slice(0, 10);
  }
  reaches(days: number): boolean {
    return this.at + days * DAY < this.end;
  }
}
