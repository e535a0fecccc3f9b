import { steady } from '@vigil/ledger/steady';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import pg from 'pg';

describe('a steady pool', () => {
  let ledger: OwnLedger;
  let pool: pg.Pool;
  beforeAll(async () => {
    ledger = await ownLedger();
    pool = steady(new pg.Pool({ connectionString: ledger.urlOf('api'), max: 2 }));
  });
  afterAll(async () => {
    await pool.end();
    await ledger.drop();
  });

  const pidOf = async (client: pg.PoolClient) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return rows[0]?.pid;
  };
  const lost = (client: pg.PoolClient) =>
    new Promise<void>((resolve) => {
      client.once('end', resolve);
    });

  it('outlives the loss of a connection that is held and does nothing', async () => {
    const held = await pool.connect();
    const loss = lost(held);
    await ledger.admin.query('SELECT pg_terminate_backend($1)', [await pidOf(held)]);
    await loss;
    held.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('outlives the loss of one that nobody holds, and opens another', async () => {
    const client = await pool.connect();
    const pid = await pidOf(client);
    const loss = lost(client);
    client.release();
    await ledger.admin.query('SELECT pg_terminate_backend($1)', [pid]);
    await loss;
    const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    expect(rows[0]?.pid).not.toBe(pid);
  });
});
