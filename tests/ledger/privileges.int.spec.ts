import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { LEDGER_ROLES } from '@vigil/ledger/roles';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, recorded, send } from '@vigil/ledger/testing/steps';

describe('what a database role may do', () => {
  let ledger: OwnLedger;
  let parts: Record<'api' | 'conducting' | 'effects', LedgerParts>;

  beforeAll(async () => {
    ledger = await ownLedger();
    parts = {
      api: await ledger.processOf('api'),
      conducting: await ledger.processOf('conducting'),
      effects: await ledger.processOf('effects'),
    };
    await open(parts.api, 'case/a');
    await send(parts.api, 'case/a', 'Add', { by: 1 });
  });
  afterAll(() => ledger.drop());

  it('is to own nothing and to be no superuser', async () => {
    const { rows } = await ledger.admin.query<{ rolname: string }>(
      `SELECT rolname FROM pg_roles r WHERE rolname = ANY($1) AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls
        OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid) OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid))`,
      [Object.values(LEDGER_ROLES)],
    );
    expect(rows).toEqual([]);
    const { rows: owners } = await ledger.admin.query(
      `SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('ledger', 'read')`,
    );
    expect(owners).toEqual([{ tableowner: 'vigil_owner' }]);
  });

  it.each(['event', 'command_receipt', 'ledger', 'daily_root'])(
    'never changes what is recorded: %s',
    async (table) => {
      const column = {
        event: 'origin',
        command_receipt: 'command_id',
        ledger: 'stream',
        daily_root: 'key_id',
      }[table];
      for (const change of [
        `UPDATE ledger.${table} SET ${column} = ${column}`,
        `DELETE FROM ledger.${table}`,
        `TRUNCATE ledger.${table}`,
      ]) {
        for (const { pool } of Object.values(parts))
          await expect(pool.query(change)).rejects.toMatchObject({ code: '42501' });
        await expect(ledger.admin.query(change)).rejects.toMatchObject({ code: '23001' });
      }
    },
  );

  it('is to record only what its process may cause', async () => {
    const person = { origin: 'person', id: 'u-1' } as const;
    const clockwork = { origin: 'clockwork' } as const;
    const stream = { origin: 'stream', stream: 'case/other' } as const;
    const add = (role: keyof typeof parts, actor: typeof person | typeof clockwork | typeof stream) =>
      send(parts[role], 'case/a', 'Add', { by: 1 }, { actor });
    recorded(await add('api', person));
    recorded(await add('conducting', clockwork));
    recorded(await add('conducting', stream));
    recorded(await add('effects', clockwork));
    for (const [role, actor] of [
      ['api', stream],
      ['conducting', person],
      ['effects', person],
      ['effects', stream],
    ] as const)
      await expect(add(role, actor)).rejects.toMatchObject({ code: '42501' });
  });

  it('leaves order and roots to the conducting worker', async () => {
    const position = `INSERT INTO ledger.ledger (position, stream, seq, chain) VALUES (99, 'x', 1, '')`;
    await expect(parts.api.pool.query(position)).rejects.toMatchObject({ code: '42501' });
    await expect(parts.effects.pool.query(position)).rejects.toMatchObject({ code: '42501' });
  });
});
