import { Client } from 'pg';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';

export interface EffectRow {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
}

/** Looks into a database from beside the programs, as its superuser. */
export class Witness {
  constructor(readonly url: string) {}

  async query<T extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<T>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** How many events a stream has. */
  async events(stream: string): Promise<number> {
    const [row] = await this.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM ledger.event WHERE stream = $1',
      [stream],
    );
    return row?.n ?? 0;
  }

  /** How many commands were answered in a stream; the calendar's own steps have none. */
  async receipts(stream: string): Promise<number> {
    const [row] = await this.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM ledger.command_receipt WHERE stream = $1',
      [stream],
    );
    return row?.n ?? 0;
  }

  /** How far each act of a stream got, in order. */
  effects(stream: string): Promise<readonly EffectRow[]> {
    return this.query('SELECT id, state, attempts FROM ledger.effect WHERE stream = $1 ORDER BY seq, n', [
      stream,
    ]);
  }

  /** How many entries the inboxes have for each act of a stream. */
  async inboxByAct(stream: string): Promise<readonly number[]> {
    const rows = await this.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM read.inbox WHERE stream = $1 GROUP BY effect_id, colleague',
      [stream],
    );
    return rows.map(({ n }) => n);
  }

  /** The last version of a stream, and the last that its workflow is noted to have been told. */
  async told(stream: string): Promise<{ readonly version: number; readonly told: number }> {
    const [row] = await this.query<{ version: number; told: number }>(
      'SELECT s.version, coalesce(u.told, s.version) AS told FROM ledger.stream_state s LEFT JOIN ledger.untold u USING (stream) WHERE s.stream = $1',
      [stream],
    );
    return row ?? { version: 0, told: 0 };
  }
}

/** The name of a case's stream. */
export const streamOf = (reference: string): string => `${CASE_DECIDER.kind}/${reference}`;
