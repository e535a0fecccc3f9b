import { GroupCommit } from '@vigil/ledger/group-commit';
import { LedgerUnavailable } from '@vigil/ledger/ledger-unavailable';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, recorded, send } from '@vigil/ledger/testing/steps';
import { ledgerDataSource, poolOf } from '@vigil/ledger/data-source';
import net from 'node:net';
import pg from 'pg';

describe('when the database is away', () => {
  let ledger: OwnLedger;
  let api: LedgerParts;

  beforeAll(async () => {
    ledger = await ownLedger();
    api = await ledger.processOf('api');
    await open(api, 'case/a');
  });
  afterAll(() => ledger.drop());

  const caught = async (step: Promise<unknown>): Promise<LedgerUnavailable> => {
    const error: unknown = await step.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof LedgerUnavailable))
      throw new Error('The step did not find the database away.', { cause: error });
    return error;
  };
  const waitingForLock = async () => {
    for (;;) {
      const { rows } = await ledger.admin.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'vigil_api' AND wait_event_type = 'Lock'`,
      );
      if (rows[0]) return rows[0].pid;
    }
  };

  it('a step cut off while it waits to be decided says that nothing was recorded, and goes through again', async () => {
    const client = await ledger.admin.connect();
    await client.query(`BEGIN; SELECT FROM ledger.stream_state WHERE stream = 'case/a' FOR UPDATE`);
    const holdsNone = await ledger.processOf('api');
    const step = caught(send(holdsNone, 'case/a', 'Add', { by: 1 }, { commandId: 'c_cut' }));
    await ledger.admin.query('SELECT pg_terminate_backend($1)', [await waitingForLock()]);
    expect((await step).committing).toBe(false);
    await client.query('ROLLBACK');
    client.release();
    expect(recorded(await send(api, 'case/a', 'Add', { by: 1 }, { commandId: 'c_cut' })).lastSeq).toBe(2);
  });

  it('a step cut off while committing leaves open which, and the same command tells: it was not', async () => {
    await ledger.admin.query(`
      CREATE FUNCTION public.wait_before_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER wait AFTER INSERT ON ledger.event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.wait_before_commit()`);
    const client = await ledger.admin.connect();
    await client.query('SELECT pg_advisory_lock(7)');
    const step = caught(send(api, 'case/a', 'Add', { by: 2 }, { commandId: 'c_gap' }));
    await ledger.admin.query('SELECT pg_terminate_backend($1)', [await waitingForLock()]);
    expect((await step).committing).toBe(true);
    await client.query('SELECT pg_advisory_unlock(7)');
    client.release();
    expect(recorded(await send(api, 'case/a', 'Add', { by: 2 }, { commandId: 'c_gap' })).lastSeq).toBe(3);
    await ledger.admin.query('DROP TRIGGER wait ON ledger.event');
  });

  it('a step whose answer was lost after the commit is answered as it was recorded', async () => {
    const proxy = await deafProxy(new URL(ledger.url));
    const source = await ledgerDataSource(proxy.through(ledger.urlOf('api')), 1).initialize();
    const pool = poolOf(source);
    pool.on('error', () => undefined);
    const far: LedgerParts = { ...api, source, pool, group: new GroupCommit(pool) };
    await send(far, 'case/a', 'Add', { by: 0 }); // its statements are prepared
    proxy.cutAfterCommit();
    const error = await caught(send(far, 'case/a', 'Add', { by: 3 }, { commandId: 'c_lost' }));
    expect(error.committing).toBe(true);
    expect(await send(api, 'case/a', 'Add', { by: 3 }, { commandId: 'c_lost' })).toMatchObject({
      outcome: 'replayed',
      receipt: { firstSeq: 5, lastSeq: 5 },
    });
    await source.destroy();
    await proxy.close();
  });

  it('a refused connection says that nothing was recorded', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1, user: 'vigil_api' });
    const error = await caught(
      send({ ...api, pool, group: new GroupCommit(pool) }, 'case/a', 'Add', { by: 1 }),
    );
    expect(error.committing).toBe(false);
    expect(error.message).not.toMatch(/127\.0\.0\.1|vigil_api/);
    await pool.end();
  });
});

/** Stands between a process and the database, and can swallow the answer to the next COMMIT. */
async function deafProxy(server: URL) {
  let armed = false;
  const sockets = new Set<net.Socket>();
  const proxy = net.createServer((near) => {
    const far = net.connect(Number(server.port), server.hostname);
    let swallowing = false;
    near.on('data', (bytes) => {
      if (armed && bytes.includes('COMMIT')) swallowing = true;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!swallowing) near.write(bytes);
      else if (bytes.includes('COMMIT')) near.destroy();
    });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const { port } = proxy.address() as net.AddressInfo;
  return {
    through(url: string) {
      const own = new URL(url);
      own.host = `127.0.0.1:${port}`;
      return own.href;
    },
    cutAfterCommit() {
      armed = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => proxy.close(closed));
    },
  };
}
