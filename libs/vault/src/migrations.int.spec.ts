import type pg from 'pg';
import { vaultDataSource } from './data-source.js';
import { createVaultRoles, VAULT_ROLES } from './roles.js';
import { ownVault, partsOf, type OwnVault } from './testing/own-vault.js';
import { testMasters } from './testing/test-masters.js';

describe('the vault database', () => {
  let vault: OwnVault;
  let pools: Record<'api' | 'conducting' | 'effects' | 'superuser', pg.Pool>;
  const masters = testMasters();
  const now = () => new Date('2026-03-01T09:00:00Z');

  beforeAll(async () => {
    vault = await ownVault();
    pools = {
      api: vault.poolOf('api'),
      conducting: vault.poolOf('conducting'),
      effects: vault.poolOf('effects'),
      superuser: vault.poolOf('superuser'),
    };
    const { keyring, boxes } = partsOf(pools.api, masters, now);
    for (const kind of ['case', 'personFacts', 'person', 'office'] as const)
      await keyring.ensure(kind, ['s-1']);
    const minted = await keyring.mint([{ kind: 'text', subject: 't_1' }]);
    const bytes = Buffer.alloc(93);
    await boxes.put(
      minted.map(({ key }) => ({ boxId: 't_1', kind: 'T', subject: 'case/1', keyId: key.id, bytes })),
      minted,
    );
    await pools.superuser.query(
      `INSERT INTO vault.unlock_log SELECT 'u-1', now(), 'officer-1', 'case/1', 'text', 't_1', 't_1', key_id, ''::bytea FROM vault.data_key WHERE kind = 'text'`,
    );
  });
  afterAll(() => vault.drop());

  it('runs its migrations once, and has no difference to its entities', async () => {
    expect(await vault.source.runMigrations()).toEqual([]);
    const { upQueries } = await vault.source.driver.createSchemaBuilder().log();
    expect(
      upQueries.map(({ query }) => query).filter((query) => /COLUMN|CREATE TABLE|DROP TABLE/.test(query)),
    ).toEqual([]);
  });

  it('makes its roles again without harm, even many at once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => createVaultRoles(vault.source, VAULT_ROLES)));
    const { rows } = await pools.superuser.query(
      `SELECT rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname IN ('vigil_owner', 'vigil_api_vault', 'vigil_conducting_vault', 'vigil_effects_vault') ORDER BY rolname`,
    );
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(rows).toEqual([
      { rolname: 'vigil_api_vault', rolcanlogin: true, ...plain },
      { rolname: 'vigil_conducting_vault', rolcanlogin: true, ...plain },
      { rolname: 'vigil_effects_vault', rolcanlogin: true, ...plain },
      { rolname: 'vigil_owner', rolcanlogin: false, ...plain },
    ]);
    const { rows: owned } = await pools.superuser.query(
      `SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'vault'`,
    );
    expect(owned).toEqual([{ tableowner: 'vigil_owner' }]);
  });

  it('shows the conducting worker keys of facts only, and no box', async () => {
    const { rows } = await pools.conducting.query<{ kind: string }>(
      'SELECT kind FROM vault.data_key ORDER BY kind',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['case', 'office', 'personFacts']);
    const { rows: all } = await pools.api.query('SELECT kind FROM vault.data_key');
    expect(all).toHaveLength(5);
    for (const content of [
      'bytes FROM vault.text_box',
      'reason FROM vault.unlock_log',
      'at FROM vault.unlock_log',
    ])
      await expect(pools.conducting.query(`SELECT ${content}`)).rejects.toThrow(/permission denied/);
    const { keyring } = partsOf(pools.conducting, masters, now);
    expect((await keyring.find('person', ['s-1'])).size).toBe(0);
    await expect(keyring.ensure('person', ['s-2'])).rejects.toThrow(/row-level security/);
    await expect(keyring.ensure('text', ['t_2'])).rejects.toThrow(/row-level security/);
    expect((await keyring.ensure('case', ['s-2'])).size).toBe(1);
  });

  const refusals: [keyof typeof pools, string][] = [
    ['api', 'DELETE FROM vault.text_box'],
    ['api', `UPDATE vault.text_box SET bytes = ''`],
    ['api', 'DELETE FROM vault.data_key'],
    ['api', 'UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now()'],
    ['api', 'UPDATE vault.unlock_log SET actor = $$x$$'],
    ['api', 'DELETE FROM vault.unlock_log'],
    ['api', 'TRUNCATE vault.text_box'],
    ['api', 'ALTER TABLE vault.data_key DISABLE ROW LEVEL SECURITY'],
    ['conducting', 'DELETE FROM vault.data_key'],
    ['conducting', 'DELETE FROM vault.text_box'],
    ['conducting', 'SELECT subject FROM vault.text_box'],
    ['effects', 'DELETE FROM vault.text_box'],
    ['effects', 'DELETE FROM vault.data_key'],
    ['effects', `SELECT vault.sweep('{t_1}', now())`],
    ['api', `SELECT vault.sweep('{t_1}', now())`],
    ['conducting', 'UPDATE vault.data_key SET kind = $$case$$'],
    [
      'effects',
      `INSERT INTO vault.text_box SELECT 't_3', kind, key_id, subject, bytes, offered_at FROM vault.text_box`,
    ],
    ['effects', 'UPDATE vault.text_box SET offered_at = now()'],
    ['effects', 'SELECT FROM vault.unlock_log'],
    ['effects', `INSERT INTO vault.unlock_log SELECT FROM vault.unlock_log`],
  ];
  it.each(refusals)('refuses the %s role: %s', async (role, statement) => {
    await expect(pools[role].query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each([
    'UPDATE vault.unlock_log SET actor = $$x$$',
    'DELETE FROM vault.unlock_log',
    'TRUNCATE vault.unlock_log',
    'TRUNCATE vault.text_box CASCADE',
    'TRUNCATE vault.data_key CASCADE',
    `UPDATE vault.text_box SET bytes = 'x'`,
    `UPDATE vault.text_box SET subject = 'case/2'`,
    `UPDATE vault.text_box SET offered_at = offered_at - interval '1 day'`,
    `UPDATE vault.data_key SET subject = 'another'`,
    `UPDATE vault.data_key SET wrapped = 'x'`,
    `UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now(), kind = 'case' WHERE kind = 'person'`,
    `DELETE FROM vault.data_key WHERE kind = 'person'`,
  ])('refuses even a superuser: %s', async (statement) => {
    await expect(pools.superuser.query(statement)).rejects.toThrow(/is refused/);
  });

  it('lets no destroyed key come back', async () => {
    await pools.superuser.query(
      `UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now() WHERE kind = 'office'`,
    );
    await expect(
      pools.superuser.query(
        `UPDATE vault.data_key SET wrapped = 'x', destroyed_at = NULL WHERE kind = 'office'`,
      ),
    ).rejects.toThrow(/only be destroyed, once/);
  });

  it('goes back to nothing, and up again', async () => {
    const other = await ownVault();
    try {
      await other.source.undoLastMigration();
      await other.source.undoLastMigration();
      await other.source.undoLastMigration();
      const schemas = (await other.source.query(
        `SELECT 1 FROM pg_namespace WHERE nspname = 'vault'`,
      )) as unknown[];
      expect(schemas).toHaveLength(0);
      expect(await other.source.runMigrations()).toHaveLength(3);
      expect(vaultDataSource(other.url).options.synchronize).toBe(false);
    } finally {
      await other.drop();
    }
  });
});
