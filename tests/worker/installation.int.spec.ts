import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ledgerDataSource } from '@vigil/ledger/data-source';
import { LEDGER_ROLES } from '@vigil/ledger/roles';
import { inDatabase } from '@vigil/standalone/install/install';
import { createKeyFile, KeyFileUnusable, readKeyFile } from '@vigil/vault/key-file';
import { PROCESS_CLASSES } from '@vigil/vault/process-classes';
import { VAULT_ROLES } from '@vigil/vault/roles';
import { openDatabases } from '@vigil/worker/databases';
import { testStack } from '../stack/configuration.js';
import { Edge } from './edge.js';
import { registration } from './stories.js';

const PROGRAM = join(__dirname, '../../apps/standalone/dist/install.main.js');
const CASES = 3;

describe('an installation at work', () => {
  const secrets = mkdtempSync(join(tmpdir(), 'vigil-install-'));
  const mark = randomBytes(5).toString('hex');
  const named = (what: string) => ({
    LEDGER_DATABASE: `vigil_${what}_${mark}`,
    VAULT_DATABASE: `vigil_${what}_vault_${mark}`,
  });
  const [fresh, older] = [named('fresh'), named('older')];
  const ownerOf = ({ LEDGER_DATABASE: name }: typeof fresh) => inDatabase(testStack().postgresUrl, name);
  const administrator = {
    OIDC_ISSUER: 'https://issuer.example',
    ADMINISTRATOR_SUBJECT: 'first',
    ADMINISTRATOR_NAME: 'Fina Firstova',
  };

  const install = (env: Readonly<Record<string, string>>) =>
    new Promise<{ code: number; said: string; complained: string }>((resolve) => {
      execFile(process.execPath, [PROGRAM], { env }, (error, said, complained) => {
        resolve({ code: error ? Number(error.code) : 0, said, complained });
      });
    });
  const here = { DATABASE_URL: testStack().postgresUrl, SECRETS_FOLDER: secrets };
  const again = () => install({ ...here, ...fresh, ...administrator });
  const query = async <T extends object>(sql: string, url = ownerOf(fresh)): Promise<readonly T[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const registerIn = async (names: typeof fresh) => {
    const vaultUrl = inDatabase(testStack().postgresUrl, names.VAULT_DATABASE);
    const databases = await openDatabases({ ledgerUrl: ownerOf(names), vaultUrl });
    const edge = new Edge(databases, await readKeyFile(join(secrets, 'master-keys.json')), Date.now);
    await edge.enrolAll();
    for (let n = 0; n < CASES; n += 1) {
      const stream = `case/RC-REST-${n}`;
      const body = registration({ clock: { now: Date.now } }, stream);
      await edge.ask('officer', stream, 'RegisterAllegation', body);
    }
    await databases.close();
  };
  const undoUntil = async (names: typeof fresh, migration: string) => {
    const source = await ledgerDataSource(ownerOf(names), 1).initialize();
    const last = 'SELECT name FROM ledger_migration ORDER BY id DESC LIMIT 1';
    for (let undone = ''; !undone.startsWith(migration); await source.undoLastMigration())
      undone = ((await source.query(last)) as [{ readonly name: string }])[0].name;
    await source.destroy();
  };

  beforeAll(() => {
    // The roles are the whole server's, and other specs log in with them: here a role's password is its name.
    const passwords = JSON.stringify({ ledger: LEDGER_ROLES, vault: VAULT_ROLES });
    writeFileSync(join(secrets, 'role-passwords.json'), passwords, { mode: 0o600 });
  });
  afterAll(async () => {
    for (const name of [fresh, older].flatMap((names) => Object.values(names)))
      await query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, testStack().postgresUrl);
    rmSync(secrets, { recursive: true, force: true });
  });

  it('says what it lacks, and quotes nothing', async () => {
    const { code, complained } = await install({ DATABASE_URL: 'mysql://secret', ADMINISTRATOR_NAME: 'F' });
    expect(code).toBe(1);
    expect(complained).toMatch(/docs\/runbook\.md[\s\S]*DATABASE_URL[\s\S]*SECRETS_FOLDER/);
    expect(complained).not.toContain('secret\n');
    expect(complained).not.toContain('mysql');
  });

  it('gives each process its databases and no other keys than it may hold', async () => {
    expect(await again()).toMatchObject({ code: 0, complained: '' });
    for (const process of ['api', 'conducting', 'effects'] as const) {
      const path = join(secrets, process, 'keys.json');
      const kept = JSON.parse(readFileSync(path, 'utf8')) as { keys: object };
      expect(Object.keys(kept.keys).toSorted()).toEqual([...PROCESS_CLASSES[process]].toSorted());
      const databases = join(secrets, process, 'databases.env');
      expect([path, databases].map((file) => statSync(file).mode & 0o077)).toEqual([0, 0]);
      const [ledger, vault] = readFileSync(databases, 'utf8').trim().split('\n');
      expect(ledger).toMatch(new RegExp(`^LEDGER_DATABASE_URL=postgres.*//${LEDGER_ROLES[process]}:`));
      expect(vault).toMatch(new RegExp(`^VAULT_DATABASE_URL=postgres.*//${VAULT_ROLES[process]}:`));
      const url = ledger?.slice('LEDGER_DATABASE_URL='.length) ?? '';
      expect(await query('SELECT FROM ledger.stream_state', url)).toHaveLength(1);
    }
    await expect(
      readKeyFile(join(secrets, 'conducting', 'keys.json'), PROCESS_CLASSES.api),
    ).rejects.toBeInstanceOf(KeyFileUnusable);
  });

  it('enrols the first administrator once, and keeps all keys when it is run again', async () => {
    const [before] = await query<{ n: string }>('SELECT count(*) AS n FROM ledger.event');
    const keys = readFileSync(join(secrets, 'master-keys.json'), 'utf8');
    expect(await again()).toMatchObject({ code: 0, complained: '' });
    expect(await query('SELECT count(*) AS n FROM ledger.event')).toEqual([before]);
    expect(before).toEqual({ n: '1' });
    expect(readFileSync(join(secrets, 'master-keys.json'), 'utf8')).toBe(keys);
  });

  it('makes no other keys for what is sealed already, and takes none', async () => {
    const whole = join(secrets, 'master-keys.json');
    const aside = join(secrets, 'aside.json');
    renameSync(whole, aside);
    expect(await again()).toMatchObject({ code: 1, complained: expect.stringContaining('Put it back') });
    await createKeyFile(whole);
    expect(await again()).toMatchObject({ code: 1, complained: expect.stringContaining('not the one') });
    renameSync(aside, whole);
    expect(await again()).toMatchObject({ code: 0, complained: '' });
  });

  it('brings an older version up: changes its tables, and fills the lists of cases that rest', async () => {
    const upgrade = () => install({ ...here, ...older });
    expect(await upgrade()).toMatchObject({ code: 0, complained: '' });
    await registerIn(older);
    const counted = () => query('SELECT DISTINCT stream FROM read.counted ORDER BY stream', ownerOf(older));
    const before = await counted();
    expect(before).toHaveLength(CASES);
    await undoUntil(older, 'AddCounted');
    await expect(counted()).rejects.toThrow(/does not exist/);

    const upgraded = await upgrade();
    expect(upgraded.code).toBe(0);
    expect(upgraded.said).toMatch(new RegExp(`folded anew from \\d+ events of ${CASES} cases`));
    expect(await counted()).toEqual(before);
    expect((await upgrade()).said).not.toContain('folded anew');
  });

  it('gives the events of a restored dump their places in the order, before any process starts', async () => {
    const inOlder = <T extends object>(sql: string) => query<T>(sql, ownerOf(older));
    const columns = 'origin, recorded_at, key_id, box, prev_hash, hash';
    await inOlder(
      `INSERT INTO ledger.event (stream, seq, xid, ${columns})
        SELECT 'case/RC-ELSEWHERE', 1, (xid::text::numeric + 5000000000)::text::xid8, ${columns}
        FROM ledger.event WHERE stream = 'case/RC-REST-0' AND seq = 1`,
    );
    expect(await install({ ...here, ...older })).toMatchObject({ code: 0, complained: '' });
    const [counts] = await inOlder<{ events: string; places: string; last: string }>(
      `SELECT (SELECT count(*) FROM ledger.event) AS events, count(*) AS places, max(position) AS last FROM ledger.ledger`,
    );
    expect([counts?.places, counts?.last]).toEqual([counts?.events, counts?.events]);
  });
});
