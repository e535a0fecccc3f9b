import { RENDERING, type Rendering } from '@vigil/domain/vocabulary/rendering';
import { Office } from './office.js';
import { entryIn, nextYear, printed, ReportYear, verifiedIn } from './report-year.js';
import { ALL_GIVEN, consents, makes, type Story } from './stories.js';

/** How two victims and a source of each case appear: every way that two people can be shown in. */
const WAYS: readonly (readonly [Rendering, Rendering])[] = [
  ['NAME', 'NAME'],
  ['NAME', 'ANONYMOUS'],
  ['ANONYMOUS', 'NAME'],
  ['ANONYMOUS', 'ANONYMOUS'],
  ['PSEUDONYM', 'ANONYMOUS'],
  ['PSEUDONYM', 'OMIT'],
  ['AGGREGATE', 'AGGREGATE'],
  ['NAME', 'OMIT'],
  ['OMIT', 'NAME'],
];
const ALL_CLUES = [
  'NUMBER_WORD',
  'EXACT_DATE',
  'LETTER_CODE',
  'KINSHIP',
  'ROLE_IN_ORGANISATION',
  'EARLIER_REPORT',
];

/**
 * What really leaves, as the mail server took it: notes verbales to two States and the printed report, of cases whose people appear
 * in every way there is. No document holds a name, a reference or a label that its readers may not see (DOMAIN 3.5, 9.1, 9.14).
 */
describe('what leaves of a report', () => {
  let office: Office;
  let cycle: ReportYear;
  const cases: { story: Story; ways: readonly [Rendering, Rendering]; names: readonly [string, string] }[] =
    [];
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    for (const [n, ways] of WAYS.entries()) cases.push(await tell(n, ways));
    await cycle.sendsNotes('XEX', 'XFI');
    await cycle.locks(await cycle.freezes());
    await cycle.publishes();
  }, 240_000);
  afterAll(() => office.close());

  async function tell(n: number, ways: readonly [Rendering, Rendering]): Promise<(typeof cases)[number]> {
    const names = [`Ada Marrow${n}x`, `Bero Nettle${n}x`] as const;
    const persons = names.map((name) => ({
      roles: ['VICTIM'],
      identity: { name },
      facts: { gender: 'WOMAN', ageBand: '25_59', profiles: ['HRD'], category: 'A_COOPERATED' },
    }));
    const story = await verifiedIn(office, n % 2 === 0 ? 'XEX' : 'XFI', { more: { persons } });
    const { persons: known } = await office
      .as('officer')
      .case<{ persons: Record<string, { personId: string; alias: string; roles: string[] }> }>(story.ref);
    const victims = Object.values(known)
      .filter(({ roles }) => roles.includes('VICTIM'))
      .sort((a, b) => (a.alias < b.alias ? -1 : 1));
    for (const { personId } of victims.filter((victim) => victim.personId !== story.victim))
      await consents(office, story.ref, personId, ALL_GIVEN);
    const shown = victims.filter((_, at) => ways[at] !== 'OMIT').map(({ alias }) => `{${alias}}`);
    const text = `It is alleged that ${shown.join(' and ')} spoke in Geneva. Later ${shown.join(' and ')} faced charges.`;
    const entryId = await makes(
      office,
      'officer',
      story.ref,
      'propose-entry',
      {
        year: cycle.year,
        mainText: text,
        annexText: text,
        naming: victims.map(({ personId }, at) => ({ personId, as: ways[at] })),
        checklist: { considered: ALL_CLUES },
      },
      'entryId',
    );
    await office
      .as('supervisor')
      .does(story.ref, 'clear-entry', { entryId, checklist: { considered: ALL_CLUES } });
    return { story, ways, names };
  }

  /** The documents, and of each the entries that are in it. */
  const documents = () => {
    const notes = office.driven.mails.taken.filter(({ subject }) => subject.includes('NV/REP'));
    const noteTo = (state: string) => notes.find(({ to }) => to.includes(state))?.text ?? '';
    return [
      { text: noteTo('mission-xex'), of: cases.filter((_, n) => n % 2 === 0) },
      { text: noteTo('mission-xfi'), of: cases.filter((_, n) => n % 2 === 1) },
      { text: printed(office), of: cases },
    ];
  };

  it('is every entry, in the notes and in the report', async () => {
    for (const { story } of cases) expect(await entryIn(cycle, story)).toMatchObject({ status: 'PUBLISHED' });
    expect((await cycle.view()).notes.map(({ dispatch }) => dispatch)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect((await cycle.view()).dispatch).toEqual({ attempt: 1, outcome: 'CONFIRMED' });
    const ways = new Set(WAYS.flat());
    expect(RENDERING.codes.filter((code) => !ways.has(code))).toEqual(['FUNCTION']);
  });

  it('names whoever is to be named, and nobody else, neither whole nor in part', () => {
    for (const { text, of } of documents()) {
      expect(text).not.toBe('');
      for (const { ways, names } of cases) {
        const isIn = of.some((one) => one.names === names);
        for (const [at, name] of names.entries()) {
          if (isIn && ways[at] === 'NAME') expect(text).toContain(name);
          else for (const part of name.split(' ').slice(1)) expect(text).not.toContain(part);
        }
      }
      expect(text).not.toContain('Rosalind Quarry');
      expect(text).not.toMatch(/[{}]/);
    }
  });

  it('gives no label to two people, and no label of one document to another', () => {
    const labels = documents().map(({ text }) => {
      const paragraphs = text.split('\n').filter((line) => line.includes('spoke in Geneva'));
      return paragraphs.flatMap((line) => [
        ...new Set([...line.matchAll(/(?:Person|individual) ([A-Z]+)\b/g)].map(([, label]) => label)),
      ]);
    });
    // Two to a State, and in the report each entry twice: main text and annex keep a label.
    const [xex, xfi, report] = labels as [string[], string[], string[]];
    expect(new Set(xex).size).toBe(xex.length);
    expect(new Set(xfi).size).toBe(xfi.length);
    expect(new Set(report).size * 2).toBe(report.length);
    expect(report.length).toBe(2 * (xex.length + xfi.length));
  });

  it('counts an aggregate, and says nothing of whoever is left out', () => {
    const { text } = documents()[2] ?? { text: '' };
    expect(text).toContain('It is alleged that two individuals spoke in Geneva.');
    expect(text).not.toMatch(/others|both|respectively/);
  });
});
