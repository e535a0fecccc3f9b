import fc from 'fast-check';
import { foldings } from './fold.js';
import { groupsIn, inspect, type Inspected } from './inspect.js';
import { segmentsOf } from './segments.js';
import { spelledNames } from './spelled-names.js';

const alma = { personId: 'p-alma', alias: 'P1', names: ['Alma Verity', 'Alma J. Verity-Noor'] };
const muller = { personId: 'p-muller', alias: 'P2', names: ['Jürgen Müller'] };
const ivan = { personId: 'p-ivan', alias: 'P3', names: ['Иван Жданов'] };
const persons = [alma, muller, ivan];
const checks = (text: string, form: Inspected['form'] = 'COMPOSED') =>
  inspect({ text, form, persons }).checks;
const names = (words: string) => spelledNames(words, persons);

describe('References to persons', () => {
  it('become segments, whatever the case and spaces within the braces', () => {
    expect(segmentsOf('{P1} met { p2 }, then {P1}.', persons)).toEqual([
      { kind: 'person', personId: 'p-alma' },
      { kind: 'words', words: ' met ' },
      { kind: 'person', personId: 'p-muller' },
      { kind: 'words', words: ', then ' },
      { kind: 'person', personId: 'p-alma' },
      { kind: 'words', words: '.' },
    ]);
  });
  it.each(['{P9} was arrested', 'a {person}', 'an open { brace', 'a closed } brace', '{{P1}}', '{}'])(
    'are rejected in %p',
    (text) => {
      expect(segmentsOf(text, persons)).toEqual({ code: 'ALIAS_UNKNOWN' });
      expect(checks(text)).toContain('ALIAS_UNKNOWN');
    },
  );
  it('are the mentions of a text, each once, in order', () => {
    expect(inspect({ text: '{P2} and {P1} and {P2}', form: 'COMPOSED', persons })).toEqual({
      mentions: ['p-muller', 'p-alma'],
      checks: ['TOGETHER:p-muller+p-alma'],
    });
  });
  it('are told with whoever stands beside them, sentence by sentence', () => {
    const { checks: found } = inspect({
      text: '{P1}, {P2} and {P3} were held. Later {P3} spoke. The sister of {P1} met {P2}.',
      form: 'COMPOSED',
      persons,
    });
    expect(groupsIn(found)).toEqual([['p-alma', 'p-muller', 'p-ivan'], ['p-ivan'], ['p-alma'], ['p-muller']]);
    expect(groupsIn(['NUMBER_WORD'])).toEqual([]);
  });
  it('are told apart from words that count persons', () => {
    expect(checks('{P1} and others were held.')).toContain('COUNTS_PERSONS');
    expect(checks('{P1} was held for three weeks.')).not.toContain('COUNTS_PERSONS');
  });
  it('are missed where there are none', () => {
    expect(checks('The person was questioned.')).toEqual(['MENTIONS_NONE']);
  });
  it('mean nothing in a text that was received', () => {
    expect(inspect({ text: '{P1} and {P9} saw Verity', form: 'RAW', persons })).toEqual({
      mentions: [],
      checks: ['NAME_SPELLED:p-alma'],
    });
  });
});

describe('A spelled-out name is found', () => {
  it.each([
    ['as it stands', 'Ms. Alma Verity spoke'],
    ['in part', 'the Verity case'],
    ['in capitals', 'VERITY'],
    ['in small letters', 'verity'],
    ['with an apostrophe', 'Verity’s lawyer'],
    ['with a possessive before a comma', "alma's, they said"],
    ['with accents', 'Álma Vërïty'],
    ['with accents as combining marks', 'Ve\u0301rity'],
    ['with a zero-width joiner', 'Ver\u200dity'],
    ['with a soft hyphen', 'Ver\u00adity'],
    ['hyphenated at the end of a line', 'Ver-\nity'],
    ['with a non-breaking hyphen', 'Verity\u2011Noor'],
    ['run together', 'AlmaVerity'],
    ['in an address', 'alma_verity@example.org'],
    ['spaced out', 'V e r i t y'],
    ['spaced out with dots', 'V.e.r.i.t.y'],
    ['in full-width letters', 'Ｖｅｒｉｔｙ'],
    ['in mathematical letters', '𝐕𝐞𝐫𝐢𝐭𝐲'],
    ['with Cyrillic letters that look alike', 'Vеrіtу'],
    ['with Greek letters that look alike', 'Αlmα'],
    ['next to a digit', 'verity2'],
    ['as the second part of a variant', 'Noor'],
  ])('%s', (_, words) => {
    expect(names(words)).toEqual(['p-alma']);
  });

  it.each(['Müller', 'Muller', 'Mueller', 'MÜLLER', 'Juergen', 'Jurgen', 'Mu\u0308ller'])(
    'with or without umlaut: %s',
    (words) => {
      expect(names(words)).toEqual(['p-muller']);
    },
  );
  it.each(['Жданов', 'ЖДАНОВ', 'Zhdanov', 'zhda\u0301nov', 'Ivan'])('in another script: %s', (words) => {
    expect(names(words)).toEqual(['p-ivan']);
  });
  it('in scripts that set no spaces', () => {
    const wang = [{ personId: 'p-wang', names: ['王小明'] }];
    expect(spelledNames('昨天王小明被捕', wang)).toEqual(['p-wang']);
    expect(spelledNames('昨天王小华被捕', wang)).toEqual([]);
  });
  it('in Arabic, vowelled or stretched', () => {
    const noor = [{ personId: 'p-noor', names: ['نور'] }];
    expect(spelledNames('قالت نُورٌ', noor)).toEqual(['p-noor']);
    expect(spelledNames('قالت نـــور', noor)).toEqual(['p-noor']);
    expect(spelledNames('قالت النورس', noor)).toEqual([]);
  });
  it('of two short words, but not within longer ones', () => {
    const li = [{ personId: 'p-li', names: ['Li Wu'] }];
    expect(['Li Wu', 'LI-WU', 'liwu', 'L i  W u'].map((words) => spelledNames(words, li))).toEqual(
      Array(4).fill(['p-li']),
    );
    expect(spelledNames('Ali Wurst; oli wuther', li)).toEqual([]);
    expect(spelledNames('banality', [{ personId: 'p', names: ['Ana Li'] }])).toEqual([]);
  });
  it('of several persons at once', () => {
    expect(names('Verity and Mueller')).toEqual(['p-alma', 'p-muller']);
  });
});

describe('A folded text', () => {
  it('stays as it is when it is folded again, whatever its letters', () => {
    const letters = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom(
          ...Array.from(
            'aeoue\u0308\u00e6\u0153\u00dfA\u0415\u0436\u03b1\u03a3\u03c2\u0130\u0131\u0649\u0640\u200d ',
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(letters, (text) => {
        const once = foldings(text);
        expect(once.map((folded, n) => foldings(folded)[n])).toEqual(once);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('No name is found', () => {
  it.each([
    ['within a longer word', 'The verityless almanac of prosperity'],
    ['in initials', 'A. V. and J. M.'],
    ['in a particle', 'the report of the group'],
    ['across a reference', 'Al{P1}ma'],
    ['in another name', 'Vermont, Almaty'],
  ])('%s', (_, words) => {
    expect(checks(words).filter((code) => code.startsWith('NAME_SPELLED'))).toEqual([]);
  });
  it('by the particles of an organisation', () => {
    expect(
      spelledNames('the group and the others', [{ personId: 'o', names: ['The Van der Riverlight'] }]),
    ).toEqual([]);
    expect(spelledNames('at Riverlight', [{ personId: 'o', names: ['The Van der Riverlight'] }])).toEqual([
      'o',
    ]);
  });
});

describe('Clues of a text', () => {
  it.each([
    ['NUMBER_WORD', '{P1} and two others', '{P1} and others'],
    ['NUMBER_WORD', '{P1} et trois avocats', '{P1} et des avocats'],
    ['EXACT_DATE', '{P1} on 28 November 2025', '{P1} in November 2025'],
    ['EXACT_DATE', '{P1} on November 28th', '{P1} late in 2025'],
    ['EXACT_DATE', '{P1} on 2025-11-28', '{P1} in 2025/26'],
    ['EXACT_DATE', '{P1} le 28.11.2025', '{P1} in version 2.1'],
    ['EXACT_DATE', '{P1} el 3 de marzo', '{P1} en marzo'],
    [
      'PLACE_WITH_DATE',
      '{P1} was held at Selm airport on 28 November 2025',
      '{P1} was held at Selm airport. It was 28 November 2025',
    ],
    ['LETTER_CODE', '{P1} (see XEX 7/2025)', '{P1} (see above)'],
    ['LETTER_CODE', '{P1} in AL XEX 2/2026', '{P1} in a letter of 2026'],
    ['LETTER_CODE', '{P1} in A/HRC/48/28', '{P1} and/or others'],
    ['KINSHIP', 'the sister of {P1}', 'a friend of {P1}'],
    ['KINSHIP', 'la hermana de {P1}', 'una amiga de {P1}'],
    ['ROLE_IN_ORGANISATION', '{P1}, chair of the Riverlight Collective', '{P1}, chair of a collective'],
    ['ROLE_IN_ORGANISATION', '{P1}, lawyer at {P2}', '{P1}, a lawyer'],
    ['ROLE_IN_ORGANISATION', '{P1}, avocate de la Ligue', '{P1}, avocate'],
    ['EARLIER_REPORT', '{P1}, whose case was reported in 2025', '{P1} reportedly travelled in 2025'],
    ['EARLIER_REPORT', '{P1} (see the previous report)', '{P1} (see the report)'],
    ['GENDERED_FORM', '{P1} said that she was followed', '{P1} spoke of being followed'],
    ['GENDERED_FORM', 'Ms. {P1} was held', '{P1} was held'],
    ['GENDERED_FORM', 'la abogada {P1}', 'quien defiende a {P1}'],
    ['UNUSUAL_SENTENCE', '{P1} was asked “who paid for Geneva, and why”', '{P1} was asked about travel'],
    ['UNUSUAL_SENTENCE', '{P1} was the only speaker', '{P1} was a speaker'],
  ])('%s: found in %p, not in %p', (clue, with_, without) => {
    expect(checks(with_)).toContain(clue);
    expect(checks(without)).not.toContain(clue);
  });
  it('are all told of a sentence that holds them (scenario 14)', () => {
    expect(checks('On 28 November 2025 two brothers of {P1} were held in Selm (XEX 7/2025).')).toEqual([
      'COUNTS_PERSONS',
      'TOGETHER:p-alma',
      'NUMBER_WORD',
      'EXACT_DATE',
      'PLACE_WITH_DATE',
      'LETTER_CODE',
      'KINSHIP',
    ]);
  });
});
