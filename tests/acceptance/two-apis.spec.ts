import { Office } from './office.js';
import { verified, type Story } from './stories.js';

interface Persons {
  readonly persons: Readonly<Record<string, { readonly personId: string; readonly alias: string }>>;
}

/** Without asking for the case's version first: the API would read the case, and hold it as it stands. */
const UNREAD = { ifMatch: false } as const;

/** Two processes of the API: what one holds of a case in memory may be older than what the other recorded. */
describe('a text that is written at one API', () => {
  let office: Office;
  let other: Awaited<ReturnType<Office['anotherApi']>>;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    other = await office.anotherApi();
    story = await verified(office);
  });
  afterAll(async () => {
    await other.close();
    await office.close();
  });

  /** The first API takes a step, so that it holds the case; then the other one adds somebody. Answers how they are referred to. */
  async function addedMeanwhile(name: string): Promise<string> {
    await office.as('protection').does(story.ref, 'assess-risk', { level: 'LOW', reason: 'Invented.' });
    const officer = other.as('officer');
    await officer.does(story.ref, 'add-person', { roles: ['WITNESS'], identity: { name } });
    const { persons } = await officer.case<Persons>(story.ref);
    return Object.values(persons).at(-1)?.alias ?? '';
  }

  it('is looked through for the name of somebody whom the other has just added', async () => {
    await addedMeanwhile('Zora Plint');
    const letter = { type: 'AL', addressee: 'XEX', named: [story.victim] };
    const text = 'It is alleged that {P2} was detained beside Zora Plint.';
    const answer = await office
      .as('officer')
      .tries(story.ref, 'draft-communication', { ...letter, text }, UNREAD);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ failures: [{ code: 'NAME_SPELLED_OUT', field: '/text' }] });
  });

  it('may refer to somebody whom the other has just added', async () => {
    const alias = await addedMeanwhile('Ilko Varn');
    const reason = `What {${alias}} said is invented.`;
    const answer = await office
      .as('protection')
      .tries(story.ref, 'assess-risk', { level: 'LOW', reason }, UNREAD);
    expect(answer.status).toBe(200);
  });
});
