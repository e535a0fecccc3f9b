import { randomUUID } from 'node:crypto';
import { until } from '@vigil/standalone/parts/until';
import type { Answer } from '../acceptance/colleague.js';
import type { CycleView } from '../acceptance/report-year.js';
import type { Name, RealOffice } from './real-office.js';

/**
 * The year of a report in an office whose processes may end at any moment: each step is sent, under one key, until it is recorded; what
 * it begins is awaited; and whoever finds a note verbale in doubt looks whether it arrived, and decides.
 */
export class RealReport {
  constructor(
    private readonly office: RealOffice,
    readonly year: number,
  ) {}

  async view(): Promise<CycleView> {
    return (await this.office.as('editor').get<CycleView>(this.path)).body;
  }

  /** Takes a step and waits until nothing that it began is under way. */
  async does(name: Name, command: string, body: object = {}): Promise<CycleView> {
    const key = randomUUID();
    let answer: Answer | undefined;
    await until(
      `${command} should be recorded`,
      async () => {
        const { headers } = await this.office.as(name).get(this.path);
        const ifMatch = headers.get('etag') ?? '"0"';
        answer = await this.office
          .as(name)
          .post(`${this.path}/${command}`, body, { 'idempotency-key': key, 'if-match': ifMatch });
        return answer.status === 200;
      },
      { forAtMost: PATIENCE, every: 50, unless: () => refusal(answer) },
    );
    return this.settled();
  }

  /** Waits until no round is under way and every note verbale arrived, once. */
  async settled(): Promise<CycleView> {
    let view: CycleView | undefined;
    await until(
      'the rounds over the entries should be over',
      async () => {
        view = await this.view();
        for (const { state, dispatch, sent } of view.notes)
          if (dispatch === 'IN_DOUBT') await this.resolve(state, sent?.number ?? '');
        return (
          view.underWay.length === 0 &&
          view.notes.every(({ dispatch }) => dispatch === 'NONE' || dispatch === 'CONFIRMED') &&
          view.dispatch?.outcome !== 'PENDING'
        );
      },
      { forAtMost: PATIENCE, every: 50 },
    );
    return view as CycleView;
  }

  /** How often the mail server took the note of that number. */
  arrived(number: string): number {
    return this.office.mails.taken.filter(({ subject }) => subject === `Communication ${number}`).length;
  }

  private async resolve(state: string, number: string): Promise<void> {
    await this.office.as('supervisor').post(
      `${this.path}/resolve-note-dispatch`,
      {
        state,
        resolution: this.arrived(number) > 0 ? 'WAS_SENT' : 'SEND_AGAIN',
        reason: 'The mission was asked.',
      },
      { 'idempotency-key': randomUUID() },
    );
  }

  private get path(): string {
    return `/report-cycles/${this.year}`;
  }
}

/** What no repeating mends: anything but a stale version, or an answer of the office that it is away. */
const refusal = (answer: Answer | undefined): string | undefined =>
  answer !== undefined && answer.status >= 400 && answer.status < 500 && answer.status !== 412
    ? `${answer.status} ${answer.text}`
    : undefined;

const PATIENCE = 180_000;
