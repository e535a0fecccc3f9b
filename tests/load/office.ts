import { randomUUID } from 'node:crypto';
import { Line, type Asked } from './line.js';
import type { Demo, Installation } from './installation.js';

/** A registered case that steps can be taken in. */
export interface BenchCase {
  readonly reference: string;
  readonly victim: string;
  /** How many steps were answered, so that each is another. */
  steps: number;
}

/** The requests of the bench's office. All people are invented, and so is the State. */
export class Office {
  constructor(private readonly installation: Pick<Installation, 'api' | 'tokens'>) {}

  /** `POST /cases`: a source, a victim, a narrative, four boxes in the vault. */
  registration(n: number): Asked {
    return this.post('amira', '/cases', {
      recordType: 'NAMED_INDIVIDUAL',
      respondent: n % 2 === 0 ? 'XEX' : 'XFI',
      channel: 'EMAIL',
      receivedAt: new Date(Date.now() - DAY_MS).toISOString(),
      safeChannel: true,
      statedConsent: true,
      narrative: `Invented narrative ${n} of an invented source. ${WORDS}`,
      source: { identity: { name: `Invented Source ${n}`, contact: `source${n}@invalid` } },
      persons: [
        { roles: ['VICTIM'], identity: { name: `Invented Person ${n}` }, facts: { gender: 'WOMAN' } },
      ],
    });
  }

  /** The same, received at that instant (ms), which starts a term of acknowledgement, or with no channel to its source and no term. */
  registrationOf(n: number, receivedAt: number | null): Asked {
    const asked = this.registration(n);
    const given =
      receivedAt === null ? { safeChannel: false } : { receivedAt: new Date(receivedAt).toISOString() };
    return { ...asked, body: { ...(asked.body as object), ...given } };
  }

  /** A step without a text that changes what lists show: a consent reconfirmed on another day moves the case's earliest term. */
  reconfirmation(one: BenchCase): Asked {
    const on = dayBefore(GIVEN_DAYS_AGO - 1 - (one.steps++ % EARLIEST_DAYS));
    return this.step('amira', one, 'reconfirm-consent', { personId: one.victim, on });
  }

  /** A step without a text that changes nothing in lists: the verifier whom the case has is assigned once more. */
  assignment(one: BenchCase): Asked {
    one.steps += 1;
    return this.step('samuel', one, 'assign-case', { verifier: 'u_viktor' });
  }

  /** A step with a text: an action and its outcome in words. */
  action(one: BenchCase): Asked {
    const on = dayBefore(one.steps++ % 300);
    return this.step('amira', one, 'record-action', {
      by: 'OHCHR_HQ',
      toward: 'STATE',
      towardState: 'XEX',
      kind: 'DEMARCHE',
      aim: 'PROTECTION',
      on,
      outcome: `Invented outcome: {P2} is well. ${WORDS}`,
    });
  }

  /** Registers so many cases as `registrationOf` says, 8 at a time. `done` hears of each how many there are. */
  async registered(
    count: number,
    receivedAt: number | null,
    done: (count: number) => void = () => undefined,
  ): Promise<BenchCase[]> {
    const registered: BenchCase[] = [];
    await this.each(8, count, async (line, n) => {
      registered.push(await this.register(line, this.registrationOf(n, receivedAt)));
      done(registered.length);
    });
    return registered;
  }

  /** Registers so many cases and records the victim's consent in each; 8 at a time. */
  async cases(count: number, from = 0): Promise<BenchCase[]> {
    const registered: BenchCase[] = [];
    await this.each(8, count, async (line, n) => {
      const one = await this.register(line, this.registration(from + n));
      const given = await line.ask(
        this.step('amira', one, 'record-consent', {
          personId: one.victim,
          on: dayBefore(GIVEN_DAYS_AGO),
          riskExplained: true,
          answers: ['INTERNAL', 'TRANSMIT_ANON', 'PUBLISH_ANON'].map((scope) => ({ scope, status: 'GIVEN' })),
        }),
      );
      if (given.status !== 200) throw new Error(`A consent was not recorded: ${given.body}`);
      registered.push(one);
    });
    return registered;
  }

  /** Assigns the verifier to each, so that `assignment` says nothing new. */
  async assigned(cases: readonly BenchCase[]): Promise<void> {
    await this.each(8, cases.length, async (line, n) => {
      const { status, body } = await line.ask(this.assignment(cases[n] as BenchCase));
      if (status !== 200) throw new Error(`A case was not assigned: ${body}`);
    });
  }

  /** Adopts terms, as a supervisor who has read the office as it is. */
  async adopt(policy: object): Promise<void> {
    const { api, tokens } = this.installation;
    const authorization = `Bearer ${tokens.samuel}`;
    const { headers } = await fetch(`${api}/office`, { headers: { authorization } });
    const answer = await fetch(`${api}/office/adopt-policy`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'if-match': headers.get('etag') ?? '',
      },
      body: JSON.stringify(policy),
    });
    if (!answer.ok) throw new Error(`The policy was refused: ${answer.status} ${await answer.text()}`);
  }

  get(person: Demo, path: string): Asked {
    return { method: 'GET', path, headers: { authorization: `Bearer ${this.installation.tokens[person]}` } };
  }

  /** A command to a case, under a key of its own. */
  step(person: Demo, { reference }: BenchCase, command: string, body: object): Asked {
    return this.post(person, `/cases/${reference}/${command}`, body);
  }

  private async register(line: Line, asked: Asked): Promise<BenchCase> {
    const answered = await line.ask(asked);
    if (answered.status >= 300) throw new Error(`A case was not registered: ${answered.body}`);
    const { reference, events } = JSON.parse(answered.body) as {
      reference: string;
      events: { type: string; personId?: string }[];
    };
    const victim = events.filter(({ type }) => type === 'PersonAdded').at(-1)?.personId;
    if (victim === undefined) throw new Error(`A case has no victim: ${answered.body}`);
    return { reference, victim, steps: 0 };
  }

  private post(person: Demo, path: string, body: object): Asked {
    return {
      method: 'POST',
      path,
      headers: {
        authorization: `Bearer ${this.installation.tokens[person]}`,
        'idempotency-key': randomUUID(),
      },
      body,
    };
  }

  private async each(
    lines: number,
    count: number,
    work: (line: Line, n: number) => Promise<void>,
  ): Promise<void> {
    let next = 0;
    await Promise.all(
      Array.from({ length: lines }, async () => {
        const line = await Line.to(this.installation.api);
        try {
          for (let n = next++; n < count; n = next++) await work(line, n);
        } finally {
          line.close();
        }
      }),
    );
  }
}

const DAY_MS = 86_400_000;
const GIVEN_DAYS_AGO = 120;
/** So many days after the one on which a consent was given, it is older than D4 allows, and no other term of the case ends before. */
const EARLIEST_DAYS = 25;
const WORDS = 'It tells in a few sentences what is said to have happened, where, and to whom. '.repeat(6);
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
