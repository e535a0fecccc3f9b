import { Client } from 'pg';
import { inDatabase } from '@vigil/standalone/install/install';
import { testStack } from '../stack/configuration.js';
import { Office } from './office.js';
import { sent, verified, VICTIM_NAME, type Story } from './stories.js';

/** Words of names and narratives, and facts that identify as surely: none may be readable to who keeps the machines. */
const SECRET = [
  ...VICTIM_NAME.split(' '),
  'Quarry',
  'account of what happened',
  'alleged that',
  'invented source says',
  'invented assessment',
  'ARREST_DETENTION',
  'INTERROGATION',
  'A_COOPERATED',
];

/** DOMAIN 17.22: a sysadmin reads the database and the workflow history: no name or narrative is readable. */
describe('a system administrator who reads everything', () => {
  let office: Office;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    story = await verified(office);
    await sent(office, story);
    await office.pass('65 days');
    await office.driven.settled(`case/${story.ref}`);
  });
  afterAll(() => office.close());

  const databaseOf = (url: string) => inDatabase(testStack().postgresUrl, new URL(url).pathname.slice(1));

  it.each(['ledger', 'vault'] as const)(
    'finds no name or narrative in any table of the %s',
    async (which) => {
      const rows = await everyCell(databaseOf(office.driven.installed[which].api));
      // The search finds what is in clear: without it the rest would prove nothing.
      const clear = which === 'ledger' ? story.ref : story.victim;
      expect(findings(rows, [clear])).toEqual([clear]);
      expect(findings(rows, SECRET)).toEqual([]);
    },
  );

  it('finds none in the workflow’s history', async () => {
    const { client, workflowId } = {
      client: office.driven.client,
      workflowId: office.driven.workflowId(`case/${story.ref}`),
    };
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    const cells = leaves(history);
    expect(findings(cells, ['caseWorkflow'])).toEqual(['caseWorkflow']);
    expect(findings(cells, [...SECRET, story.ref, 'CommunicationSent'])).toEqual([]);
  });

  it('sees no case over HTTP, opens no identity, and takes no step', async () => {
    const administrator = office.as('sysadmin');
    expect((await administrator.get(`/cases/${story.ref}`)).status).toBe(404);
    const unlock = { target: { personId: story.victim }, reason: 'I would like to know.' };
    expect((await administrator.post(`/cases/${story.ref}/unlock`, unlock)).status).toBe(404);
    const assignment = { officer: 'sysadmin' };
    const key = { 'idempotency-key': 'administrator-tries' };
    const before = await office.as('officer').timeline(story.ref);
    const { status } = await administrator.post(`/cases/${story.ref}/assign-case`, assignment, key);
    expect(status).toBe(404);
    expect(await office.as('officer').timeline(story.ref)).toEqual(before);
  });

  it('while the officer of the case reads the name, with a reason that was logged', async () => {
    const { body, status } = await office.as('officer').post(`/cases/${story.ref}/unlock`, {
      target: { personId: story.victim },
      reason: 'To address the letter rightly.',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ opened: { name: VICTIM_NAME } });
  });
});

/** Every value of every table that is not PostgreSQL's own, as its superuser reads it; the tables' names with them. */
async function everyCell(url: string): Promise<readonly Buffer[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const cells: Buffer[] = [];
    for (const { schema, name } of tables) {
      const { rows } = await client.query(`SELECT * FROM "${schema}"."${name}"`);
      cells.push(Buffer.from(name), ...leaves(rows));
    }
    return cells;
  } finally {
    await client.end();
  }
}

/** All bytes and words in a value, as bytes. */
function leaves(value: unknown): readonly Buffer[] {
  if (value instanceof Uint8Array) return [Buffer.from(value)];
  if (value === null || typeof value !== 'object') return [Buffer.from(String(value))];
  if (Array.isArray(value)) return value.flatMap(leaves);
  return Object.entries(value).flatMap(([key, inner]) => [Buffer.from(key), ...leaves(inner)]);
}

/** Which of the words are found, as they are or in base64. */
const findings = (cells: readonly Buffer[], words: readonly string[]): readonly string[] =>
  words.filter((word) => {
    const base64 = [0, 1, 2].map((lead) => insideBase64(word, lead));
    return cells.some((cell) => [word, ...base64].some((form) => cell.includes(form)));
  });

/** What a word looks like inside base64, when so many bytes stand before it in its group of three. */
const insideBase64 = (word: string, lead: number): string =>
  Buffer.from('\0'.repeat(lead) + word)
    .toString('base64')
    .replace(/=+$/, '')
    .slice(lead === 0 ? 0 : lead + 1, -1);
