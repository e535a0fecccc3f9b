import { Client } from 'pg';
import { until } from '@vigil/standalone/parts/until';

const GATE = 4_242;
const COMES = 30_000;

/** A gate before the COMMIT of a stream's steps, made from outside: a deferred trigger that waits on an advisory lock. */
export class CommitGate {
  private constructor(
    private readonly client: Client,
    private readonly stream: string,
  ) {}

  /** Makes the gates of a ledger; they stand open. `url` is a superuser's. */
  static async install(url: string): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`
      CREATE FUNCTION public.wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(${GATE}, hashtext(NEW.stream));
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER wait_at_gate AFTER INSERT ON ledger.event
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.wait_at_gate();
    `);
    await client.end();
  }

  /** Closes the gate of one stream: from now on no step of it is committed. */
  static async close(url: string, stream: string): Promise<CommitGate> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [GATE, stream]);
    return new CommitGate(client, stream);
  }

  /** Resolves when a transaction stands before the gate, all done but its commit. */
  async isWaitedAt(): Promise<void> {
    await until('a step should wait before its commit', async () => (await this.waiting()).length > 0, {
      forAtMost: COMES,
    });
  }

  /** Ends the transactions before the gate as the loss of the database's machine would: rolled back. */
  async rollBack(): Promise<void> {
    for (const pid of await this.waiting()) await this.client.query('SELECT pg_terminate_backend($1)', [pid]);
    await until('nobody should wait at the gate', async () => (await this.waiting()).length === 0, {
      forAtMost: COMES,
    });
  }

  /** Lets through whoever waits. */
  async open(): Promise<void> {
    await this.client.end();
  }

  private async waiting(): Promise<readonly number[]> {
    const { rows } = await this.client.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND classid = $1
        AND objid::bigint = hashtext($2)::bigint & 4294967295`,
      [GATE, this.stream],
    );
    return rows.map(({ pid }) => pid);
  }
}
