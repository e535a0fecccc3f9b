import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './desk.js';
import { backdated } from './past-case.js';

/** The year of a report as the API answers it, as far as its story is told. */
export interface ToldReport {
  readonly year: number;
  readonly phases: readonly { readonly phase: string; readonly since: string }[];
  readonly underWay: readonly unknown[];
  readonly refused: Readonly<
    Record<string, readonly { readonly number: string; readonly codes: readonly string[] }[]>
  >;
  readonly notes: readonly { readonly sent: { readonly number: string; readonly sentOn: string } | null }[];
  readonly manifest: {
    readonly hash: string;
    readonly entries: readonly {
      readonly number: string;
      readonly annex: string;
      readonly paragraph: number;
    }[];
  } | null;
  readonly published: { readonly symbol: string; readonly issuedOn: string } | null;
  readonly presented: Readonly<Record<string, string>>;
}

/**
 * A report of the past, told by steps with past dates, as an office that moves in records its earlier reports: it is opened as taken
 * over, what its steps ask of the cases takes effect when they did, and nothing is ticked or mailed until the takeover is complete.
 */
export class PastReport {
  private constructor(
    private readonly desk: Desk,
    private readonly year: number,
  ) {}

  static async open(desk: Desk, person: string, year: number, at: string): Promise<PastReport> {
    await desk.post(person, '/report-cycles', { year, takingOver: true, backdated: backdated(at) });
    return new PastReport(desk, year);
  }

  /**
   * Takes a step at an instant of the past, and waits until its cases have heard of it. Throws an error that names what an entry's case
   * refused, or says that no worker answers.
   */
  async step(at: string, person: string, command: string, body: object = {}): Promise<ToldReport> {
    await this.desk.post(person, `/report-cycles/${this.year}/${command}`, {
      ...body,
      backdated: backdated(at),
    });
    return this.heard(person, command);
  }

  /** Ends the takeover: from here on the clock of the report runs. */
  async complete(person: string): Promise<ToldReport> {
    await this.desk.post(person, `/report-cycles/${this.year}/complete-takeover`, {});
    return this.heard(person, 'complete-takeover');
  }

  private async heard(person: string, command: string): Promise<ToldReport> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const report = await this.desk.get<ToldReport>(person, `/report-cycles/${this.year}`);
      if (report.underWay.length === 0) {
        const refused = Object.values(report.refused).flat();
        if (refused.length === 0) return report;
        throw new Error(`After ${command} entries refused: ${JSON.stringify(refused)}`);
      }
      await pause(EVERY_MS);
    }
    throw new Error(`The cases were not told of ${command}. Does the conducting worker run?`);
  }
}

const EVERY_MS = 100;
const TRIES = 1_200;
