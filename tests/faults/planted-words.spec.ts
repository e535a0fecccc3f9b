import { randomBytes, randomUUID } from 'node:crypto';
import type { Answer } from '../acceptance/colleague.js';
import { whereReadable, type Place } from './clear-traces.js';
import { tryEveryCommand, type Tried } from './every-command.js';
import { placesOf } from './places-of-office.js';
import { plantedStory } from './planted-story.js';
import { RealOffice } from './real-office.js';
import { allegation } from './stories.js';

jest.setTimeout(300_000); // starts and ends of processes, on a busy machine

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const word = () => [...randomBytes(10)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

describe('scenario 22: a sysadmin reads the databases, Temporal’s store, the logs and the mails', () => {
  const planted = word();
  const control = word();
  const malformed: Answer[] = [];
  let tried: readonly Tried[] = [];
  let places: readonly Place[] = [];
  let office: RealOffice;

  beforeAll(async () => {
    const desk = `https://${control}.example`;
    office = await RealOffice.open({ ownPostgres: true, surname: planted, desk });
    const story = await plantedStory(office, planted);
    tried = await tryEveryCommand(office, story, planted);
    await sendMalformed();
    await plantControl();
    places = await placesOf(office);
  });
  afterAll(() => office.close());

  it('and can read no name, no text and no fact that a person wrote', () => {
    expect(whereReadable(planted, places)).toEqual([]);
  });

  it('though the same search finds what stands in clear, in each of those places', () => {
    const found = whereReadable(control, places);
    expect(found).toContain('ledger public.control.word');
    expect(found).toContain('vault public.control.word');
    for (const kind of ['cluster/pg_wal/', 'cluster/base/', 'cluster/log/', 'temporal/', 'mails/'])
      expect({ kind, found: found.some((name) => name.startsWith(kind)) }).toEqual({ kind, found: true });
    expect(whereReadable(office.parts.apiUrl, places)).toContain('logs/api');
  });

  it('and no answer to a refused request repeats what was sent', () => {
    for (const { status } of malformed) expect([400, 404, 422]).toContain(status);
    const refused = tried.map(({ answer }) => answer).filter(({ status }) => status >= 400);
    expect(refused).not.toEqual([]);
    for (const { text } of [...refused, ...malformed]) expect(text.toLowerCase()).not.toContain(planted);
  });

  it('after every command with a field to be filled freely was read, and its texts sealed', () => {
    const unread = tried.filter(({ answer }) => ![200, 201, 409].includes(answer.status));
    expect(unread.map(({ name, answer }) => `${name}: ${answer.status} ${answer.text}`)).toEqual([]);
    const recorded = tried.filter(({ answer }) => answer.status < 300).map(({ name }) => name);
    const some = ['RegisterAllegation', 'AddPerson', 'RecordAct', 'LinkCommunication', 'EnrolColleague'];
    expect(recorded).toEqual(expect.arrayContaining(some));
  });

  async function sendMalformed() {
    const officer = office.as('officer');
    for (const path of [
      `/cases?state=${planted}`,
      `/cases?cursor=${planted}`,
      `/cases/${planted}`,
      `/${planted}`,
    ])
      malformed.push(await officer.get(path));
    const body = { ...allegation(), [planted]: planted };
    malformed.push(await officer.post('/cases', body, { 'idempotency-key': randomUUID() }));
  }

  /** In clear in a table of each database, its write-ahead log, the server's log, and as a workflow's id; in mails as the desk. */
  async function plantControl() {
    for (const database of [office.ledger, office.vault]) {
      await database.query('CREATE TABLE public.control (word text)');
      await database.query('INSERT INTO public.control VALUES ($1)', [control]);
    }
    await office.ledger.query(`DO $$ BEGIN RAISE LOG '${control}'; END $$`);
    await office.withTemporal((client) =>
      client.workflow.start('unknown', { workflowId: control, taskQueue: 'served by nobody' }),
    );
  }
});
