import { REPLY_QUALITY } from '@vigil/domain/vocabulary/communication';
import type { Chance } from './chance.js';
import { inventedAllegation } from './invented-allegation.js';
import { officerOf, type Invented } from './invented-case.js';
import { PastCase } from './past-case.js';
import { StoryClock } from './story-clock.js';

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
/** A colleague comes back to a case before what is asked every ninety days runs out (D3, D4). */
const BETWEEN_VISITS = 75;
const YEAR = 365;

/**
 * Tells a case as far as its days go: screened, verified by a second person, raised by another UN body, answered or not, followed
 * up. One in four takes four times as long as the others.
 */
export async function tellPursued(invented: Invented): Promise<void> {
  const { desk, chance, registeredAt, days } = invented;
  const clock = new StoryClock(registeredAt, days);
  const told = inventedAllegation(chance);
  const officer = officerOf(chance);
  const story = await PastCase.register(desk, officer, clock.now, told);
  await new Pursuit(story, clock, chance, officer, told).tell(invented.n);
  await story.complete('samuel');
}

class Pursuit {
  private readonly victim: string;
  private readonly pace: number;

  constructor(
    private readonly story: PastCase,
    private readonly clock: StoryClock,
    private readonly chance: Chance,
    private readonly officer: string,
    private readonly told: ReturnType<typeof inventedAllegation>,
  ) {
    this.victim = victimOf(story);
    this.pace = chance.often(0.25) ? 4 : 1;
  }

  async tell(n: number): Promise<void> {
    const { story, clock, chance } = this;
    const verifier = chance.one(['viktor', 'wanda']);
    if (!this.goesOn(2)) return;
    await story.step(clock.after(1), 'samuel', 'assign-case', {
      officer: `u_${this.officer}`,
      verifier: `u_${verifier}`,
      protection: 'u_petra',
    });
    const actId = await this.screened();
    if (!this.goesOn(4)) return; // it waits for a consent
    await this.later(2, 'record-consent', {
      personId: this.victim,
      on: clock.day(0),
      riskExplained: true,
      answers: ['INTERNAL', 'SHARE_UN', 'TRANSMIT_ANON', 'TRANSMIT_NAMED', 'PUBLISH_ANON']
        .concat(chance.often(0.5) ? ['PUBLISH_NAMED'] : [])
        .map((scope) => ({ scope, status: 'GIVEN' })),
    });
    await this.later(1, 'confirm-scope');
    const evidence = [await this.evidence(actId, 'FAMILY')];
    await this.assessed();
    if (!this.goesOn(7)) return; // it is being verified
    evidence.push(await this.evidence(actId, 'COURT_RECORD'));
    await this.later(3, 'propose-verification', { acts: [actId], evidence });
    if (!this.goesOn(4)) return; // it waits for a second person
    await story.step(clock.after(this.pace), verifier, 'confirm-verification');
    if (!this.goesOn(5)) return; // nobody has written to the State yet
    await this.raised(n);
    await this.lookedAfter();
  }

  /** Whether there are so many days left, at the pace of this case. */
  private goesOn(days: number): boolean {
    return this.clock.reaches(days * this.pace);
  }

  private later(days: number, command: string, body: object = {}) {
    return this.story.step(this.clock.after(days * this.pace), this.officer, command, body);
  }

  private makes(days: number, command: string, body: object, field: string): Promise<string> {
    return this.story.makes(this.clock.after(days * this.pace), this.officer, command, body, field);
  }

  /** What happened is taken down; answers the act. */
  private async screened(): Promise<string> {
    const { clock, chance, victim, told } = this;
    await this.later(1, 'start-screening');
    if (told.safeChannel) await this.later(0, 'acknowledge-source', { channel: told.channel });
    const on = clock.day(-chance.between(1, 20));
    const cooperation = { personId: victim, mechanism: chance.one(MECHANISMS), type: 'SUBMISSION', on };
    const cooperationId = await this.makes(0, 'record-cooperation', cooperation, 'cooperationId');
    const act = {
      code: chance.one(ACTS),
      actor: 'STATE',
      actorState: told.respondent,
      on,
      persons: [victim],
    };
    const actId = await this.makes(0, 'record-act', act, 'actId');
    await this.later(0, 'record-nexus', { actId, cooperationId, codes: ['TIMING'] });
    return actId;
  }

  private async evidence(actId: string, sourceCode: string): Promise<string> {
    const added = {
      description: 'What an invented source says.',
      supports: [actId],
      sourceCode,
      firstHand: true,
    };
    const evidenceId = await this.makes(1, 'add-evidence', added, 'evidenceId');
    await this.later(0, 'assess-evidence', { evidenceId, reliability: 'B', credibility: 2 });
    return evidenceId;
  }

  private assessed(): Promise<unknown> {
    return this.story.step(this.clock.after(0), 'petra', 'assess-risk', {
      level: this.chance.one(LEVELS),
      reason: 'An invented assessment.',
      adviserAgreesNaming: [this.victim],
    });
  }

  /** Another UN body writes to the State; about half of the letters are answered (DOMAIN 14). */
  private async raised(n: number): Promise<void> {
    const { clock, chance, victim, told } = this;
    const at = clock.after(3);
    const type = chance.one(['AL', 'UA']);
    const letter = {
      type,
      addressee: told.respondent,
      code: `${type} ${told.respondent} ${n}/${at.slice(0, 4)}`,
      sentOn: at.slice(0, 10),
      named: [victim],
    };
    const communicationId = await this.story.makes(
      at,
      this.officer,
      'link-communication',
      letter,
      'communicationId',
    );
    const days = chance.between(20, 80);
    if (chance.often(0.5) || !clock.reaches(days + 2)) return;
    const answered = clock.after(days);
    const reply = { communicationId, receivedOn: answered.slice(0, 10), text: 'An invented reply.' };
    const replyId = await this.story.makes(answered, this.officer, 'record-reply', reply, 'replyId');
    const quality = chance.one(
      REPLY_QUALITY.codes.filter((code) => code !== 'NO_REPLY') as [string, ...string[]],
    );
    const graded = { communicationId, replyId, quality };
    await this.story.step(clock.after(2), this.officer, 'grade-reply', graded);
  }

  /**
   * In the last year a colleague comes back before consent and risk run out, and holds the reviews (D3, D4, D18): one case in seven
   * missed the last visit, and is overdue.
   */
  private async lookedAfter(): Promise<void> {
    const { clock, chance, story } = this;
    clock.skipTo(YEAR);
    const missed = chance.often(1 / 7) ? 1 : 0;
    const visits = Math.floor((clock.daysLeft - 1) / BETWEEN_VISITS) - missed;
    for (let visit = 1; visit <= visits; visit += 1) {
      const at = clock.after(BETWEEN_VISITS);
      const reconfirmed = { personId: this.victim, on: at.slice(0, 10) };
      await story.step(at, this.officer, 'reconfirm-consent', reconfirmed);
      await this.assessed();
      if (visit % 2 === 1)
        await story.step(clock.after(0), this.officer, 'record-review', { findings: 'Nothing new.' });
    }
  }
}

const victimOf = ({ registered }: PastCase): string => {
  const last = registered.at(-1)?.['personId'];
  if (typeof last !== 'string') throw new Error('The registration named no person.');
  return last;
};
