import { Office } from './office.js';
import { drafted, sent, verified, VICTIM_NAME, type Story } from './stories.js';

const NAMED_IN_LETTER_ONLY = {
  INTERNAL: 'GIVEN',
  TRANSMIT_ANON: 'GIVEN',
  TRANSMIT_NAMED: 'GIVEN',
  PUBLISH_ANON: 'GIVEN',
  PUBLISH_NAMED: 'REFUSED',
} as const;

interface PreviewRead {
  readonly audience: string;
  readonly texts: readonly {
    readonly text: string | null;
    readonly because: { readonly code: string } | null;
  }[];
  readonly persons: readonly {
    readonly alias: string;
    readonly as: string | null;
    readonly decided: boolean;
  }[];
}

/** DOMAIN 17.3: TRANSMIT_NAMED given, PUBLISH_NAMED refused; the letter may name her, the report entry may not. */
describe('TRANSMIT_NAMED given, PUBLISH_NAMED refused', () => {
  let office: Office;
  let story: Story;
  let year: number;
  beforeAll(async () => {
    office = await Office.open();
    year = Number(office.now.slice(0, 4)) + 1;
    await office
      .as('supervisor')
      .change('open-period', { year, from: office.now.slice(0, 10), until: `${year}-04-30` });
    story = await verified(office, { answers: NAMED_IN_LETTER_ONLY });
  });
  afterAll(() => office.close());

  const entry = (as: string) => ({
    year,
    mainText: 'It is alleged that {P2} was detained.',
    annexText: 'It is alleged that {P2} was detained.',
    naming: [{ personId: story.victim, as }],
  });

  it('allows a letter with her name, and the State reads it', async () => {
    await sent(office, story);
    await office.driven.settled(`case/${story.ref}`);
    const [letter] = office.driven.mails.taken.filter(({ to }) => to.includes('mission-xex'));
    expect(letter?.text).toContain(VICTIM_NAME);
    expect(letter?.subject).not.toContain(VICTIM_NAME);
  });

  it('refuses an entry that names her', async () => {
    expect(await office.as('officer').isRefused(story.ref, 'propose-entry', entry('NAME'))).toEqual([
      'NAMING_NOT_PERMITTED',
    ]);
  });

  it('takes an entry in which she is anonymous, and no revision that names her', async () => {
    const officer = office.as('officer');
    expect(await officer.does(story.ref, 'propose-entry', entry('ANONYMOUS'))).toContain('EntryProposed');
    const { entries } = await officer.case<{ entries: Record<string, { id: string; named: string[] }> }>(
      story.ref,
    );
    const [proposed] = Object.values(entries);
    expect(proposed?.named).toEqual([]);
    expect(
      await officer.isRefused(story.ref, 'revise-entry-text', {
        entryId: proposed?.id,
        naming: [{ personId: story.victim, as: 'NAME' }],
      }),
    ).toEqual(['NAMING_NOT_PERMITTED']);
  });

  it('shows what each audience would read now, before anybody clears it: by reference, with the reason, and to nobody else', async () => {
    const { entries, communications } = await office
      .as('officer')
      .case<Record<'entries' | 'communications', Record<string, unknown>>>(story.ref);
    const of = (kind: string, id: string | undefined, query = '') =>
      `/cases/${story.ref}/${kind}/${id ?? ''}/preview${query}`;
    const preview = async (path: string) => {
      const answer = await office.as('supervisor').get<PreviewRead>(path);
      expect(answer.text).not.toContain(VICTIM_NAME);
      return answer.body;
    };
    const entry = of('entries', Object.keys(entries)[0]);
    const toThePublic = await preview(entry);
    expect(toThePublic.texts[0]?.text).toBe('It is alleged that an individual was detained.');
    expect(toThePublic.persons).toMatchObject([{ alias: 'P2', as: 'ANONYMOUS', decided: true }]);
    expect((await preview(`${entry}?audience=PRESS`)).texts[0]?.because?.code).toBe('NAMING_NOT_PERMITTED');
    const letter = await preview(of('letters', Object.keys(communications)[0]));
    expect(letter).toMatchObject({ audience: 'STATE', persons: [{ as: 'NAME', decided: true }] });
    expect(letter.texts[0]?.text).toContain('{P2}');
    expect((await office.as('supervisor').get(of('entries', 'constructor'))).status).toBe(404);
    expect((await office.as('officer2').get(entry)).status).toBe(404);
  });

  it('refuses the letter’s name the other way round: publication consent counts nothing there', async () => {
    const other = await verified(office, {
      answers: { ...NAMED_IN_LETTER_ONLY, TRANSMIT_NAMED: 'REFUSED', PUBLISH_NAMED: 'GIVEN' },
    });
    const communicationId = await drafted(office, other);
    expect(
      await office.as('supervisor').isRefused(other.ref, 'clear-communication', { communicationId }),
    ).toEqual(['TRANSMIT_NAMED_MISSING']);
  });
});
