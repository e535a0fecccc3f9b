import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { Desk, type Addresses } from '@vigil/standalone/demo/story/desk';
import { tellYear } from '@vigil/standalone/demo/story/invented-year';
import { freePort } from '@vigil/standalone/parts/ports';
import { environmentWith } from '../stack/configuration.js';

const ROOT = join(__dirname, '../..');

/** What `npm start` starts once all is built, on free ports and with data of its own. */
async function start(home: string): Promise<ChildProcess> {
  const ports: Record<string, string> = {};
  for (const name of ['API_PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_PAGE_PORT'])
    ports[name] = String((await freePort()) ?? 0);
  return spawn(process.execPath, [join(ROOT, 'apps/standalone/dist/main.js')], {
    env: environmentWith({
      VIGIL_DATA: join(home, 'data'),
      VIGIL_KEY_FILE: join(home, 'keys', 'master-keys.json'),
      ...ports,
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The addresses that its banner gives. */
async function addressesOf(child: ChildProcess): Promise<Addresses> {
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout as Readable })) {
    said.push(line);
    const api = /^ {2}API +(\S+)/.exec(said.find((one) => one.startsWith('  API')) ?? '')?.[1];
    const issuer = /^ {2}Demo sign-in +(\S+)\/demo\/token/.exec(line)?.[1];
    if (api !== undefined && issuer !== undefined) return { api, issuer };
  }
  throw new Error(`It ended without a banner:\n${said.join('\n')}`);
}

describe("the README's tour", () => {
  const home = mkdtempSync(join(tmpdir(), 'vigil-tour-'));
  let vigil: ChildProcess;
  let started: Addresses;
  beforeAll(async () => {
    vigil = await start(home);
    started = await addressesOf(vigil);
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => vigil.once('exit', resolve));
    if (vigil.kill('SIGINT')) await ended;
    rmSync(home, { recursive: true, force: true });
  });

  it('takes an allegation through all five stages', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const lines =
      /<!-- tour: begin -->\s*```bash\n([\s\S]*?)```\s*<!-- tour: end -->/.exec(readme)?.[1] ?? '';
    const { api: API, issuer: ISSUER } = started;
    const { stdout } = await promisify(execFile)('bash', ['-c', lines], {
      env: environmentWith({ API, ISSUER }),
    }).catch((failure: unknown) => {
      const { code, stdout, stderr } = failure as { code: number; stdout: string; stderr: string };
      throw new Error(`The tour ended with ${code}, after:\n${stdout.slice(-1_000)}\n${stderr}`);
    });
    expect(stdout).toContain('INTERNAL_CONSENT_MISSING');
    expect(stdout).toContain('ReplyLapsed');
    expect(stdout.trim().split('\n').at(-1)).toMatch(
      /^RC-[0-9A-Z]{5}-[0-9A-Z] stands in: allegation > verification > communication > followUp > inclusion$/,
    );
    expect(stdout).not.toContain('Alma Verity');
  });

  it('has beside it the worked example, with its past dates, told once however often', async () => {
    const tell = async () => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(ROOT, 'apps/standalone/dist/demo/story/tell.main.js')],
        { env: environmentWith({ VIGIL_DATA: join(home, 'data') }) },
      );
      return stdout;
    };
    const story = await tell();
    expect(story).toMatch(/^ {2}04 Jan 2026, 00:00 {2}ReplyLapsed +by the clockwork$/m); // D6, D5 of DOMAIN 16
    expect(story).toMatch(/^ {2}12 Apr 2026, 00:00 {2}ReplyLapsed +by the clockwork$/m);
    expect(story).toMatch(/^ {2}01 Jun 2026, 12:00 {2}NoteLinked +by the stream$/m);
    expect(story).toMatch(/^ {2}12 Aug 2026, 16:00 {2}NoteReplyRecorded +by the stream$/m);
    expect(story).toMatch(/^ {2}14 Aug 2026, 11:00 {2}ConsentWithdrawn +u_amira as officer$/m);
    expect(story).toMatch(/^ {2}24 Aug 2026, 11:00 {2}EntryLocked +by the stream$/m);
    expect(story).toMatch(/^ {2}08 Sept? 2026, 11:00 {2}EntryPublished +by the clockwork$/m);
    expect(story).toMatch(/^ {2}15 Sept? 2026, 11:00 {2}ActionRecorded +u_amira as officer$/m);
    expect(story).toContain('NV/REP/2026/XEX/1, sent on 2026-06-01');
    expect(story).toContain('Annex I, paragraph 1: 2026/I/XEX/1');
    expect(story).toContain('THIRD_COMMITTEE on 2026-10-14');
    expect(await tell()).toBe(story);
  });

  it('has beside it a year, told once however often, in which cases stand everywhere and few are overdue', async () => {
    interface Board {
      readonly stages: readonly {
        readonly stage: string;
        readonly open: number;
        readonly overdue: number;
        readonly unassigned: number;
      }[];
      readonly officers: readonly { readonly officer: string; readonly open: number }[];
    }
    const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000;
    const tell = async () => {
      const done: number[] = [];
      await tellYear(started, midnight, { carried: 8, submissions: 12, cases: 8 }, (n) => done.push(n));
      expect(done).toHaveLength(20);
      return new Desk(started, 'nobody').get<Board>('samuel', '/board');
    };
    const { stages, officers } = await tell();
    const open = (stage: string) => stages.find((one) => one.stage === stage)?.open ?? 0;
    expect(open('followUp')).toBeGreaterThanOrEqual(8);
    expect(stages.reduce((sum, one) => sum + one.overdue, 0)).toBeLessThan(open('followUp'));
    expect(officers.map(({ officer }) => officer).sort()).toEqual(['u_amira', 'u_bastien']);
    const again = await tell();
    expect(again.stages.map((one) => one.open)).toEqual(stages.map((one) => one.open));
  });
});

describe('a story told where no Vigil answers', () => {
  it('says what to do', async () => {
    const data = mkdtempSync(join(tmpdir(), 'vigil-untold-'));
    const [api, issuer] = [await freePort(), await freePort()];
    writeFileSync(join(data, 'ports.json'), JSON.stringify({ api, issuer }));
    const telling = promisify(execFile)(
      process.execPath,
      [join(ROOT, 'apps/standalone/dist/demo/story/tell.main.js')],
      { env: environmentWith({ VIGIL_DATA: data }) },
    );
    await expect(telling).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/No Vigil answers\. Start it with npm start.+not told twice\.\n$/),
    });
    rmSync(data, { recursive: true, force: true });
  });
});
