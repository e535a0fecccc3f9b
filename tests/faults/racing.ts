import { Client } from 'pg';
import { inDatabase } from '@vigil/standalone/install/install';
import { until } from '@vigil/standalone/parts/until';
import type { Answer } from '../acceptance/colleague.js';
import type { Office } from '../acceptance/office.js';
import type { ReportYear } from '../acceptance/report-year.js';
import { today, type Story } from '../acceptance/stories.js';
import { testStack } from '../stack/configuration.js';
import { CommitGate } from './commit-gate.js';

/** A step that races, and the stream before whose commit it is held. */
export interface Racer {
  readonly stream: string;
  readonly take: () => Promise<Pick<Answer, 'status'>>;
}

/** Two steps of one office in the order that its locks allow: the first stands before its commit, all its locks held, while the second begins. */
export class Racing {
  private constructor(
    readonly office: Office,
    private readonly url: string,
  ) {}

  static async in(office: Office): Promise<Racing> {
    const { pathname } = new URL(office.driven.installed.ledger.api);
    const url = inDatabase(testStack().postgresUrl, pathname.slice(1));
    await CommitGate.install(url);
    return new Racing(office, url);
  }

  /** Closes the gate before the commit of a stream's steps. */
  gate(stream: string): Promise<CommitGate> {
    return CommitGate.close(this.url, stream);
  }

  /** Lets `first` come as far as its commit, then `second` as far as it can; then both go on. Answers both statuses. */
  async race(first: Racer, second: Racer): Promise<readonly [number, number]> {
    const gate = await this.gate(first.stream);
    const one = first.take();
    await gate.isWaitedAt();
    const two = await this.begun(second);
    await gate.open();
    return [(await one).status, (await two()).status];
  }

  /** Begins a step while another holds its locks: until it waits for them, or is over. */
  async begun({ take }: Racer): Promise<() => ReturnType<Racer['take']>> {
    let done = false;
    const answer = take().finally(() => {
      done = true;
    });
    await until(
      'the second should wait for the first, or be over',
      async () => done || (await this.blocked()) >= 2,
      { forAtMost: COMES },
    );
    return () => answer;
  }

  /** Resolves when so many sessions of the ledger wait for a lock: those at gates, and those behind them. */
  async areBlocked(sessions: number): Promise<void> {
    await until('somebody should wait behind a gate', async () => (await this.blocked()) >= sessions, {
      forAtMost: COMES,
    });
  }

  withdrawal({ ref, victim }: Story): Racer {
    return {
      stream: `case/${ref}`,
      take: () =>
        this.office.as('officer').tries(ref, 'withdraw-consent', {
          personId: victim,
          scope: 'ALL',
          on: today(this.office),
          everywhere: false,
        }),
    };
  }

  clearance({ ref }: Story, entryId: string, ifMatch: string): Racer {
    const body = { entryId, checklist: { considered: [] } };
    return {
      stream: `case/${ref}`,
      take: () => this.office.as('supervisor').tries(ref, 'clear-entry', body, { ifMatch }),
    };
  }

  step(cycle: ReportYear, name: 'editor' | 'supervisor' | 'asg', command: string, body: object): Racer {
    return { stream: cycle.stream, take: () => cycle.tries(name, command, body) };
  }

  /** Leaves the entry out of the report, as a supervisor does whose entry is held. */
  async exclude({ ref }: Story, entryId: string | undefined): Promise<void> {
    await this.office.as('supervisor').does(ref, 'exclude-entry', {
      entryId,
      reason: 'CONSENT_WITHDRAWN',
      explanation: 'An invented reason.',
    });
  }

  /** The types of a case's events, in order. */
  async types({ ref }: Story): Promise<readonly string[]> {
    return (await this.office.as('supervisor').timeline(ref)).map(({ type }) => type);
  }

  private async blocked(): Promise<number> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    const { rows } = await client.query<{ n: string }>(
      `SELECT count(DISTINCT pid) AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`,
    );
    await client.end();
    return Number(rows[0]?.n);
  }
}

const COMES = 30_000;
