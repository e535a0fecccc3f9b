import { randomUUID } from 'node:crypto';
import { makeReference } from '@vigil/domain/numbering/reference';
import type { Answer } from './colleague.js';
import { Office, type Name } from './office.js';
import { received, registration, verified } from './stories.js';
import { isTold } from './told.js';

const READS = ['', '/timeline', '/commands', '/deadlines', '/workflow', '/texts/t_1', '?asOf=2026-01-01'];

/** Who may see a case, and that to everybody else it is a case that is not there (DESIGN "HTTP", DOMAIN 7, 9.20). */
describe('a case', () => {
  let office: Office;
  let ref: string;
  let brought: string;
  let unknown: string;
  beforeAll(async () => {
    office = await Office.open();
    await office.as('sysadmin').change('enrol-colleague', {
      ...{ colleagueId: 'stranger', issuer: office.issuer.issuer, subject: 'stranger' },
      ...{ displayName: 'Invented stranger', email: 'stranger@office.example' },
      ...{ unit: 'vienna', roles: ['SUPERVISOR'] },
    });
    // The administrator's other unit has a supervisor too: whom a token proves is the same colleague all along.
    await office
      .as('sysadmin')
      .change('assign-roles', { colleagueId: 'supervisor2', roles: ['SUPERVISOR'], unit: 'vienna' });
    ref = (await verified(office)).ref;
    brought = await office.as('partner').register(registration(office, { respondent: 'XFI' }));
    unknown = makeReference(Buffer.from([7, 7, 7, 7, 7]));
  });
  afterAll(() => office.close());

  /** What a client can tell an answer by. */
  const bytes = ({ status, headers, text }: Answer) => ({
    status,
    text,
    headers: [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
  });
  const step = (name: Name, reference: string, command: string, body: object) =>
    office.as(name).post(`/cases/${reference}/${command}`, body, {
      'idempotency-key': randomUUID(),
      'if-match': '"1"',
    });
  const COMMANDS = {
    'start-screening': {},
    'confirm-scope': {},
    'place-hold': { reason: 'An invented reason.' },
    'add-person': { roles: ['WITNESS'], identity: { name: 'Ignatius Moss' } },
    'assign-case': { officer: 'officer2' },
  };

  it.each<[string, Name]>([
    ['a supervisor of another unit', 'supervisor2'],
    ['an officer of another case', 'officer2'],
    ['a verifier of another case', 'verifier2'],
    ['a partner who did not bring it', 'partner'],
    ['the intake, once it was screened', 'intake'],
    ['an editor, before it has an entry', 'editor'],
    ['the data protection officer', 'dpo'],
    ['an auditor', 'auditor'],
    ['a system administrator', 'sysadmin'],
  ])(
    'is not there for %s: the same bytes as a case that never was, for reads and commands',
    async (_who, name) => {
      const nothing = bytes(await office.as(name).get(`/cases/${unknown}`));
      expect(nothing.status).toBe(404);
      for (const read of READS) {
        expect(bytes(await office.as(name).get(`/cases/${ref}${read}`))).toEqual(nothing);
        expect(bytes(await office.as(name).get(`/cases/${unknown}${read}`))).toEqual(nothing);
      }
      const before = await office.as('officer').timeline(ref);
      for (const [command, body] of Object.entries(COMMANDS)) {
        const here = bytes(await step(name, ref, command, body));
        expect(here.status).toBe(404);
        expect(here).toEqual(bytes(await step(name, unknown, command, body)));
      }
      expect(await office.as('officer').timeline(ref)).toEqual(before);
    },
  );

  it('that is no reference at all is not there either, in the same bytes', async () => {
    const nothing = bytes(await office.as('officer').get(`/cases/${unknown}`));
    for (const none of ['RC-7K3Q9-A', 'x', 'count%20', '%00', encodeURIComponent('Alma Verity')])
      expect(bytes(await office.as('officer').get(`/cases/${none}`))).toEqual(nothing);
  });

  it('is never in a list or a count of whoever may not open it', async () => {
    const everybody: Name[] = [
      ...([
        'officer',
        'officer2',
        'verifier',
        'verifier2',
        'protection',
        'supervisor',
        'supervisor2',
      ] as const),
      ...(['asg', 'intake', 'editor', 'partner', 'dpo', 'auditor', 'sysadmin'] as const),
    ];
    for (const name of everybody) {
      const { body } = await office.as(name).get<{ cases: { reference: string }[] }>('/cases');
      const listed = body.cases.map(({ reference }) => reference);
      const opened: string[] = [];
      for (const reference of [ref, brought])
        if ((await office.as(name).get(`/cases/${reference}`)).status === 200) opened.push(reference);
      expect({ name, listed: listed.toSorted() }).toEqual({ name, listed: opened.toSorted() });
      const count = await office.as(name).get('/cases/count');
      expect(count.body).toEqual({ count: opened.length, more: false });
      for (const list of ['/worklist', '/worklist?view=team', '/worklist?view=on-hold', '/approvals']) {
        const work = await office.as(name).get<{ items: { reference: string }[] }>(list);
        for (const { reference } of work.body.items) expect(opened).toContain(reference);
      }
    }
  });

  it('that a partner brought is the partner’s to see, and nothing else is', async () => {
    const partner = office.as('partner');
    expect((await partner.get(`/cases/${brought}`)).status).toBe(200);
    expect((await partner.get(`/cases/${ref}`)).status).toBe(404);
    const { body } = await partner.get<{ cases: { reference: string }[] }>('/cases');
    expect(body.cases.map(({ reference }) => reference)).toEqual([brought]);
    const unlock = { target: { personId: 'p_x' }, reason: 'I would like to know.' };
    expect((await partner.post(`/cases/${brought}/unlock`, unlock)).status).toBe(403);
  });

  it('may be seen by a role that may not do this: 403, and nothing is recorded', async () => {
    const codes = await office.as('verifier').isRefused(ref, 'place-hold', { reason: 'An invented reason.' });
    expect(codes).toEqual(['ROLE_NOT_PERMITTED']);
  });

  it('is opened in an emergency by a supervisor of another unit, who says why; a mere read stays closed, and the DPO is told', async () => {
    const { ref: urgent } = await received(office, { urgent: true });
    const hold = { reason: 'An invented reason.' };
    expect((await step('supervisor2', urgent, 'place-hold', hold)).status).toBe(404);
    const inEmergency = { ...hold, breakGlass: { reason: 'Nobody else can be reached.' } };
    expect((await step('officer2', urgent, 'place-hold', inEmergency)).status).toBe(404);
    expect((await step('supervisor2', urgent, 'place-hold', inEmergency)).status).toBe(200);
    expect((await office.as('supervisor2').get(`/cases/${urgent}`)).status).toBe(404);
    await isTold(office, 'dpo', urgent, 'task GLASS_BROKEN');
  });

  const broken = async (reference: string) =>
    (await office.as('dpo').inbox(reference)).filter((told) => told === 'task GLASS_BROKEN');

  it('is read in an emergency by a supervisor of another unit alone, each read logged, and told to the DPO once in a quarter of an hour', async () => {
    const { ref: urgent, victim } = await received(office, { urgent: true });
    const inEmergency = {
      'break-glass-reason': encodeURIComponent('Nobody else can be reached: الأمر عاجل.'),
    };
    for (const path of ['', '/timeline', '/commands', '/deadlines'])
      expect((await office.as('supervisor2').get(`/cases/${urgent}${path}`, inEmergency)).status).toBe(200);
    const unlock = { target: { personId: victim }, reason: 'An invented person must be warned.' };
    expect((await office.as('supervisor2').post(`/cases/${urgent}/unlock`, unlock)).status).toBe(404);
    expect((await office.as('supervisor2').post(`/cases/${urgent}/unlock`, unlock, inEmergency)).status).toBe(
      200,
    );
    expect(await broken(urgent)).toHaveLength(1);
    for (const other of ['officer2', 'dpo', 'sysadmin'] as const)
      expect((await office.as(other).get(`/cases/${urgent}`, inEmergency)).status).toBe(404);
    expect(
      (await office.as('supervisor2').get(`/cases/${urgent}`, { 'break-glass-reason': 'short' })).status,
    ).toBe(400);
    expect((await office.as('supervisor').get(`/cases/${urgent}`, inEmergency)).status).toBe(200);
    expect(await broken(urgent)).toHaveLength(1);
    await office.pass('16 minutes');
    expect((await office.as('supervisor2').get(`/cases/${urgent}`, inEmergency)).status).toBe(200);
    expect(await broken(urgent)).toHaveLength(2);
    const log = await office
      .as('supervisor')
      .get<{ openings: { what: string; by: string; reason: string }[] }>(`/cases/${urgent}/access-log`);
    const emergencies = log.body.openings.filter(({ what, by }) => what === 'case' && by === 'supervisor2');
    expect(emergencies).toHaveLength(6);
    for (const { reason } of emergencies) expect(reason).toMatch(/^Nobody else can be reached/);
  });

  it('is hidden by a declared conflict at once: case, list, count, steps, and break-glass', async () => {
    const supervisor = office.as('supervisor');
    const count = async () => (await supervisor.get<{ count: number }>('/cases/count')).body.count;
    const before = await count();
    expect((await supervisor.get(`/cases/${ref}`)).status).toBe(200);

    await supervisor.change('declare-conflict', { states: ['XEX'] });
    const nothing = bytes(await supervisor.get(`/cases/${unknown}`));
    const header = { 'break-glass-reason': 'Nobody else can be reached.' };
    for (const headers of [{}, header])
      expect(bytes(await supervisor.get(`/cases/${ref}`, headers))).toEqual(nothing);
    const { body } = await supervisor.get<{ cases: { reference: string }[] }>('/cases');
    expect(body.cases.map(({ reference }) => reference)).toEqual([brought]);
    expect([before, await count()]).toEqual([4, 1]);
    expect((await supervisor.get<{ count: number }>('/cases/count?state=XEX')).body.count).toBe(0);
    for (const command of [{}, { breakGlass: { reason: 'Nobody else can be reached.' } }]) {
      const answer = await step('supervisor', ref, 'place-hold', {
        reason: 'An invented reason.',
        ...command,
      });
      expect(bytes(answer)).toEqual(nothing);
    }
  });
});
