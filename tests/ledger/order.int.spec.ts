import { chainTail } from '@vigil/ledger/chain-tail';
import { exportLedger } from '@vigil/ledger/export';
import type { LedgerLine } from '@vigil/ledger/ledger-lines';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { isRestored, sequence, sequenceRestored } from '@vigil/ledger/sequencer';
import { signRoots } from '@vigil/ledger/sign-root';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, recorded, send } from '@vigil/ledger/testing/steps';
import { LineUnreadable, readLines, verifyLedger, type Verdict } from '@vigil/ledger/verify';
import type { PoolClient } from 'pg';
import { RootSigner } from '@vigil/vault/signing';

describe('the order over all streams', () => {
  let ledger: OwnLedger;
  let api: LedgerParts;
  let conducting: LedgerParts;
  let signer: RootSigner;
  const installation = 'vigil-test';
  const day = 24 * 60 * 60_000;

  beforeAll(async () => {
    ledger = await ownLedger();
    api = await ledger.processOf('api', 16);
    conducting = await ledger.processOf('conducting');
    signer = new RootSigner(ledger.masters);
  });
  afterAll(() => ledger.drop());

  const all = async (lines: AsyncIterable<LedgerLine>) => {
    const gathered: LedgerLine[] = [];
    for await (const line of lines) gathered.push(line);
    return gathered;
  };
  const lines = () => all(exportLedger(conducting, installation, { boxes: true, page: 7 }));
  const verify = (given: readonly LedgerLine[]): Promise<Verdict> =>
    verifyLedger(given, { [signer.keyId]: signer.publicKey }, { sealed: true });
  const caughtUp = async () => positioned(conducting, await count());
  const count = async () => {
    const { rows } = await ledger.admin.query<{ count: string }>('SELECT count(*) FROM ledger.event');
    return Number(rows[0]?.count);
  };

  it('is gap-free, and skips nothing that commits late', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => open(api, `case/${n}`)));
    await caughtUp();
    // An old transaction that has written and not committed: nothing younger may get a position before it is decided.
    const slow = await ledger.admin.connect();
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO ledger.event (stream, seq, origin, recorded_at, key_id, box, prev_hash, hash)
        SELECT 'case/slow', 1, origin, recorded_at, key_id, box, NULL, hash FROM ledger.event WHERE stream = 'case/0' AND seq = 1`,
    );
    recorded(await send(api, 'case/1', 'Add', { by: 1 }));
    expect(await sequence(conducting)).toMatchObject({ sequenced: 0, position: 8n });
    await slow.query('ROLLBACK');
    slow.release();
    await positioned(conducting, 9);
  });

  it('follows concurrent steps: every event once, within a stream by seq', async () => {
    const work = { going: true };
    const passes = (async () => {
      while (work.going) await sequence(conducting, 5);
    })();
    const other = (async () => {
      const more = await ledger.processOf('conducting');
      while (work.going) await sequence(more, 3);
    })();
    await Promise.all(
      Array.from({ length: 16 }, async (_, n) => {
        for (let step = 0; step < 12; step += 1) await send(api, `case/${(n + step) % 8}`, 'Add', { by: 1 });
      }),
    );
    work.going = false;
    await Promise.all([passes, other]);
    await caughtUp();
    const { rows } = await ledger.admin.query<{ stream: string; seq: number; position: string }>(
      'SELECT stream, seq, position FROM ledger.ledger ORDER BY position',
    );
    expect(rows.map(({ position }) => Number(position))).toEqual(rows.map((_, n) => n + 1));
    expect(rows).toHaveLength(await count());
    const seen = new Map<string, number>();
    for (const { stream, seq } of rows) {
      expect(seq).toBe((seen.get(stream) ?? 0) + 1);
      seen.set(stream, seq);
    }
  });

  it('is signed for each day that is over, once', async () => {
    expect(await signRoots(conducting, installation, signer)).toEqual([]);
    ledger.clock.now += day;
    const [first, ...none] = await signRoots(conducting, installation, signer);
    expect(none).toEqual([]);
    expect(first).toMatchObject({ day: '2026-03-02', keyId: signer.keyId });
    expect(await signRoots(conducting, installation, signer)).toEqual([]);
    ledger.clock.now += 3 * day; // days without events have no root
    await send(api, 'case/1', 'Add', { by: 1 });
    ledger.clock.now += day;
    await caughtUp();
    expect((await signRoots(conducting, installation, signer)).map((root) => root.day)).toEqual([
      '2026-03-06',
    ]);
  });

  it('verifies, from the database or from a file, with the public key alone', async () => {
    const whole = await lines();
    const verdict = await verify(whole);
    expect(verdict).toMatchObject({ flaws: [], streams: 8, unpositioned: 0, roots: 2 });
    expect(verdict.events).toBe(Number(verdict.position));
    const file = whole.map((line) => JSON.stringify(line));
    expect(await verifyLedger(readLines(file), { [signer.keyId]: signer.publicKey })).toEqual(verdict);
    await expect(verifyLedger(readLines([...file.slice(0, 3), '{"line":"event"']), {})).rejects.toThrow(
      LineUnreadable,
    );
    expect((await verifyLedger(whole, {})).flaws[0]).toEqual({ what: 'KEY_UNKNOWN', where: '2026-03-02' });
  });

  it('shows a change of any column of any table, and anything left out', async () => {
    const changes = [
      `UPDATE ledger.event SET stream = 'case/x' WHERE stream = 'case/3' AND seq = 4`,
      `UPDATE ledger.event SET seq = 4000 WHERE stream = 'case/3' AND seq = 4`,
      `UPDATE ledger.event SET origin = 'clockwork' WHERE stream = 'case/3' AND seq = 4`,
      `UPDATE ledger.event SET recorded_at = recorded_at + interval '1 microsecond' WHERE stream = 'case/3' AND seq = 4`,
      `UPDATE ledger.event SET key_id = key_id || 'x' WHERE stream = 'case/3' AND seq = 4`,
      `UPDATE ledger.event SET box = set_byte(box, 20, get_byte(box, 20) # 1) WHERE stream = 'case/3' AND seq = 4`,
      `UPDATE ledger.event SET prev_hash = set_byte(prev_hash, 3, get_byte(prev_hash, 3) # 1) WHERE stream = 'case/3' AND seq = 4`,
      `UPDATE ledger.event SET hash = set_byte(hash, 3, get_byte(hash, 3) # 1) WHERE stream = 'case/3' AND seq = 4`,
      `DELETE FROM ledger.event WHERE stream = 'case/3' AND seq = 4`,
      `DELETE FROM ledger.event e WHERE stream = 'case/3' AND seq = (SELECT max(seq) FROM ledger.event WHERE stream = 'case/3')`,
      `UPDATE ledger.ledger SET position = position + 100000 WHERE position = 5`,
      `UPDATE ledger.ledger SET stream = 'case/x' WHERE position = 5`,
      `UPDATE ledger.ledger SET seq = 77 WHERE position = 5`,
      `UPDATE ledger.ledger SET chain = set_byte(chain, 0, get_byte(chain, 0) # 1) WHERE position = 5`,
      `DELETE FROM ledger.ledger WHERE position = 5`,
      `DELETE FROM ledger.ledger WHERE position = (SELECT max(position) FROM ledger.ledger)`,
      `UPDATE ledger.daily_root SET day = '2026-03-03' WHERE day = '2026-03-02'`,
      `UPDATE ledger.daily_root SET position = position - 1 WHERE day = '2026-03-02'`,
      `UPDATE ledger.daily_root SET chain = set_byte(chain, 0, get_byte(chain, 0) # 1) WHERE day = '2026-03-02'`,
      `UPDATE ledger.daily_root SET signature = set_byte(signature, 0, get_byte(signature, 0) # 1) WHERE day = '2026-03-02'`,
      `UPDATE ledger.daily_root SET key_id = 'other' WHERE day = '2026-03-02'`,
    ];
    for (const change of changes) {
      const client = await ledger.admin.connect();
      await client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
      expect((await client.query(change)).rowCount).toBe(1);
      const inside = { connect: () => Promise.resolve(nested(client)) } as unknown as LedgerParts['pool'];
      const { flaws } = await verify(
        await all(exportLedger({ pool: inside }, installation, { boxes: true })),
      );
      await client.query('ROLLBACK');
      client.release();
      expect([change, flaws.length]).not.toEqual([change, 0]);
    }
    expect((await verify(await lines())).flaws).toEqual([]);
  });

  it('tells a history written anew from the roots that left the house', async () => {
    const whole = await lines();
    const kept = whole.filter((line) => line.line === 'root');
    const keys = { [signer.keyId]: signer.publicKey };
    expect((await verifyLedger(whole, keys, { kept })).flaws).toEqual([]);
    const without = whole.filter((line) => line.line !== 'root');
    expect((await verifyLedger(without, keys, { kept })).flaws.map(({ what }) => what)).toEqual([
      'ROOT_DIFFERS',
      'ROOT_DIFFERS',
    ]);
  });

  it('gives positions to all events of a restored dump, whatever their transaction numbers', async () => {
    const restored = await ownLedger();
    try {
      const { rows } = await ledger.admin.query<Record<string, unknown>>(
        `SELECT stream, seq, (xid::text::numeric + 5000000000)::text AS xid, origin, recorded_at, key_id, box, prev_hash, hash
          FROM ledger.event ORDER BY stream DESC, seq DESC`,
      );
      for (const row of rows)
        await restored.admin.query(
          `INSERT INTO ledger.event (stream, seq, xid, origin, recorded_at, key_id, box, prev_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          Object.values(row),
        );
      const worker = await restored.processOf('conducting');
      expect(await sequence(worker)).toMatchObject({ sequenced: 0 });
      expect([await isRestored(conducting), await isRestored(worker)]).toEqual([false, true]);
      expect(await sequenceRestored(worker)).toBe(BigInt(rows.length));
      const office = await restored.processOf('api');
      await open(office, 'case/new');
      await positioned(worker, rows.length + 1);
      expect((await verifyLedger(exportLedger(worker, installation), {}, { sealed: true })).flaws).toEqual(
        [],
      );
    } finally {
      await restored.drop();
    }
  });

  it('is looked at by its newest links, and a changed event shows there', async () => {
    await caughtUp();
    const { rows } = await ledger.admin.query<{ position: string; stream: string; seq: number }>(
      'SELECT position, stream, seq FROM ledger.ledger ORDER BY position DESC LIMIT 3',
    );
    const [, , third] = rows;
    expect(await chainTail(api, 5)).toEqual({ checked: 5, brokenAt: null });
    expect((await chainTail(api, 100_000)).checked).toBe(Number(rows[0]?.position));
    const altered = async (bytes: string) => {
      await ledger.admin.query('ALTER TABLE ledger.event DISABLE TRIGGER refuse_change');
      await ledger.admin.query(`UPDATE ledger.event SET key_id = ${bytes} WHERE stream = $1 AND seq = $2`, [
        third?.stream,
        third?.seq,
      ]);
      await ledger.admin.query('ALTER TABLE ledger.event ENABLE TRIGGER refuse_change');
    };
    await altered("key_id || 'x'");
    expect((await chainTail(api, 5)).brokenAt).toBe(third?.position);
    expect((await chainTail(api, 2)).brokenAt).toBeNull();
    await altered('left(key_id, -1)');
    expect((await chainTail(api, 5)).brokenAt).toBeNull();
  });
});

/**
 * Passes until so many events have positions. One pass need not be enough: a transaction that another spec holds open on this
 * server, in whatever database, keeps younger events waiting.
 */
async function positioned(parts: LedgerParts, events: number): Promise<void> {
  for (;;) {
    const { position } = await sequence(parts);
    if (position > BigInt(events)) throw new Error(`${position} positions for ${events} events`);
    if (position === BigInt(events)) return;
  }
}

/** The client of an open transaction, lent to an export without its ending it. */
const nested = (client: PoolClient) => ({
  query: (text: string, values?: unknown[]) =>
    /^(BEGIN|ROLLBACK)/.test(text) ? Promise.resolve({ rows: [] }) : client.query(text, values),
  release: () => undefined,
  listeners: () => [],
  on: () => undefined,
});
