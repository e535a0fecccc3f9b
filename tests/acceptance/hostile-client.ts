import { randomUUID } from 'node:crypto';
import type { Office } from './office.js';
import { rawRequest, type RawAnswer, type RawRequest } from './raw-request.js';
import { registration } from './stories.js';

/** Stands in every bad input, so that an answer which quotes it is found out. */
export const MARK = 'mellifluous';

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly failures?: readonly { code: string; field?: string; says: string; remedy: string }[];
}

/** An officer's token in the hands of a client that sends whatever it likes; and what is to become of it. */
export class HostileClient {
  private constructor(
    private readonly office: Office,
    private readonly ref: string,
    private readonly token: string,
  ) {}

  /** Its steps are tried on that case. */
  static async against(office: Office, ref: string): Promise<HostileClient> {
    return new HostileClient(office, ref, await office.issuer.token('officer'));
  }

  readonly headers = (more: Record<string, string> = {}): Record<string, string> => ({
    authorization: `Bearer ${this.token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    'if-match': '"1"',
    ...more,
  });

  readonly send = (wish: Partial<RawRequest>): Promise<RawAnswer> =>
    rawRequest(this.office.api.url, { path: '/cases', ...wish, headers: this.headers(wish.headers) });

  readonly step = (
    command: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<RawAnswer> =>
    this.send({ path: `/cases/${this.ref}/${command}`, body: JSON.stringify(body), headers });

  /** A registration that would be accepted, but for these fields. */
  readonly register = (more: object): Promise<RawAnswer> =>
    this.send({ body: JSON.stringify({ ...registration(this.office), ...more }) });

  /** How many events there are, in all streams. */
  readonly events = async (): Promise<number> => {
    const { rows } = await this.office.driven.edge.ledger.pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM ledger.event',
    );
    return rows[0]?.n ?? 0;
  };

  /** Asks, and sees that it is refused so, in a problem document that quotes nothing, and that nothing was recorded. */
  readonly refused = async (
    status: number,
    type: string,
    ask: () => Promise<RawAnswer>,
  ): Promise<ProblemBody> => {
    const before = await this.events();
    const answer = await ask();
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
    expect(answer.type).toBe('application/problem+json; charset=utf-8');
    const problem = JSON.parse(answer.text) as ProblemBody;
    expect(problem).toMatchObject({ type: `urn:vigil:problem:${type}`, status });
    expect(problem.detail.length).toBeGreaterThan(20);
    for (const { says, remedy } of problem.failures ?? []) {
      expect(says.length).toBeGreaterThan(5);
      expect(remedy.length).toBeGreaterThan(5);
    }
    expect(answer.text).not.toContain(MARK);
    expect(await this.events()).toBe(before);
    return problem;
  };

  /** Refused for these fields. */
  readonly invalid = async (ask: () => Promise<RawAnswer>, ...fields: string[]): Promise<void> => {
    const { failures } = await this.refused(422, 'invalid', ask);
    expect(failures?.map(({ field }) => field)).toEqual(fields);
  };
}
