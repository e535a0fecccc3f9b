import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sequence } from '@vigil/ledger/sequencer';
import { signRoots } from '@vigil/ledger/sign-root';
import { createKeyFile, readKeyFile } from '@vigil/vault/key-file';
import type { MasterKeys } from '@vigil/vault/master-keys';
import { RootSigner } from '@vigil/vault/signing';
import { openDatabases, type Databases } from '@vigil/worker/databases';
import { Client } from 'pg';
import { testStack } from '../stack/configuration.js';
import { Edge } from './edge.js';
import { ownDatabases, type OwnDatabases } from './own-databases.js';
import { registration } from './stories.js';

const DIST = join(__dirname, '../../apps/worker/dist');
const DAY = 24 * 60 * 60_000;
const CASES = 12;

describe('the programs that look after the ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-ledger-'));
  const keyFile = join(folder, 'keys.json');
  const clock = { now: () => Date.UTC(2026, 2, 2, 9) };
  let own: OwnDatabases;
  let databases: Databases;
  let masters: MasterKeys;
  let edge: Edge;
  let admin: Client;

  const run = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    new Promise<{ code: number; said: string; complained: string }>((resolve) => {
      const entry = join(DIST, `${program}.main.js`);
      execFile(process.execPath, [entry, ...args], { env: { ...env } }, (error, said, complained) => {
        resolve({ code: error ? Number(error.code) : 0, said, complained });
      });
    });
  const file = (name: string) => join(folder, 'first', name);
  /** Without the boxes, which are sealed anew each time. */
  const rows = async (table: string) => {
    const found = await admin.query<Record<string, unknown>>(
      `SELECT * FROM read.${table} ORDER BY stream, 1, 2`,
    );
    return found.rows.map((row) => ({ ...row, box: undefined }));
  };
  /** Gives all events their positions and signs the days that are over. */
  const sign = async (now: number) => {
    const parts = { pool: databases.claims, now: () => now };
    const count = Number(
      (await admin.query<{ n: string }>('SELECT count(*) AS n FROM ledger.event')).rows[0]?.n,
    );
    for (;;) if (Number((await sequence(parts)).position) === count) break;
    return signRoots(parts, masters.installation, new RootSigner(masters));
  };

  beforeAll(async () => {
    own = await ownDatabases(testStack().postgresUrl);
    await createKeyFile(keyFile);
    masters = await readKeyFile(keyFile);
    databases = await openDatabases({ ledgerUrl: own.ledgerOwnerUrl, vaultUrl: own.vaultOwnerUrl });
    edge = new Edge(databases, masters, clock.now);
    await edge.enrolAll();
    for (let n = 0; n < CASES; n += 1)
      await edge.ask(
        'officer',
        `case/RC-KEPT-${n}`,
        'RegisterAllegation',
        registration({ clock }, `case/RC-KEPT-${n}`),
      );
    admin = new Client({ connectionString: own.ledgerOwnerUrl });
    await admin.connect();
    await sign(clock.now() + DAY);
  });
  afterAll(async () => {
    await admin.end();
    await databases.close();
    await own.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('export what verify then proves from the files alone', async () => {
    const environment = { LEDGER_DATABASE_URL: own.installed.ledger.conducting, KEY_FILE: keyFile };
    expect(await run('export', [join(folder, 'first')], environment)).toMatchObject({
      code: 0,
      complained: '',
    });
    expect(statSync(file('ledger.jsonl')).mode & 0o077).toBe(0);
    const verdict = await run('verify', [
      file('ledger.jsonl'),
      '--keys',
      file('public-keys.json'),
      '--sealed',
    ]);
    expect(verdict).toMatchObject({ code: 0, complained: '' });
    expect(verdict.said).toMatch(
      /^\d+ events of 13 streams are as they were recorded.*1 signed day holds\.\n$/,
    );
  });

  it('say one sentence for each thing that was changed, and end with 1', async () => {
    const lines = readFileSync(file('ledger.jsonl'), 'utf8').split('\n');
    const changed = join(folder, 'changed.jsonl');
    const verify = () =>
      run('verify', [changed, '--keys', file('public-keys.json'), '--roots', file('roots.jsonl')]);

    writeFileSync(
      changed,
      lines.map((line) => line.replace('"origin":"person"', '"origin":"clockwork"')).join('\n'),
    );
    const altered = await verify();
    expect(altered.code).toBe(1);
    expect(altered.said).toContain(
      'EVENT_CHANGED at case/RC-KEPT-0 1: a column of this event is not what was hashed',
    );

    writeFileSync(changed, lines.filter((line) => !line.startsWith('{"line":"root"')).join('\n'));
    const withoutRoots = await verify();
    expect(withoutRoots).toMatchObject({ code: 1 });
    expect(withoutRoots.said).toContain('ROOT_DIFFERS at 2026-03-02');

    writeFileSync(changed, `${lines.slice(0, 4).join('\n')}\n{"line":`);
    expect(await verify()).toMatchObject({ code: 1, said: '' });
    expect((await verify()).complained).toMatch(/^verify: Line 5 of the export is not a line of a ledger/);
  });

  it('say how they are called, and what the environment lacks', async () => {
    expect(await run('verify', [])).toMatchObject({ code: 2 });
    const { code, complained } = await run('export', ['there'], { KEY_FILE: keyFile });
    expect([code, complained]).toEqual([1, expect.stringContaining('LEDGER_DATABASE_URL')]);
    const nowhere = await run('verify', [join(folder, 'nowhere'), '--keys', file('public-keys.json')]);
    expect([nowhere.code, nowhere.complained]).toEqual([
      1,
      expect.stringContaining('nowhere cannot be used (ENOENT)'),
    ]);
  });

  it('fold the lists anew from the events alone, in threads', async () => {
    const before = { summaries: await rows('case_summary'), readers: await rows('case_reader') };
    expect(before.summaries).toHaveLength(CASES);
    await admin.query('TRUNCATE read.case_summary, read.case_reader, read.deadline, read.person_consent');
    const rebuilt = await run('rebuild', [], {
      LEDGER_DATABASE_URL: own.ledgerOwnerUrl,
      VAULT_DATABASE_URL: own.installed.vault.conducting,
      KEY_FILE: keyFile,
    });
    expect(rebuilt.code).toBe(0);
    expect(rebuilt.said).toMatch(
      new RegExp(
        `^The lists are folded anew from \\d+ events of ${CASES} cases, \\d+ events a second, and what left with reports from 0 report cycles\\.\n$`,
      ),
    );
    expect({ summaries: await rows('case_summary'), readers: await rows('case_reader') }).toEqual(before);
  });

  it('tell no secret where the database refuses', async () => {
    const refused = await run('rebuild', [], {
      LEDGER_DATABASE_URL: own.installed.ledger.conducting,
      VAULT_DATABASE_URL: own.installed.vault.conducting,
      KEY_FILE: keyFile,
    });
    expect(refused).toMatchObject({ code: 1, said: '' });
    expect(refused.complained).toBe('rebuild: ended by a fault (error 42501)\n');
  });
});
