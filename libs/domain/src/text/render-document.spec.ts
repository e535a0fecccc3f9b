import fc from 'fast-check';
import { RENDERING, type Rendering } from '../vocabulary/rendering.js';
import { renderDocument, type TextOfDocument } from './render-document.js';

const aliases = ['P1', 'P2', 'P3'].map((alias) => ({ alias, personId: `person-${alias}` }));
const NAMES = { 'person-P1': 'Alma Verity', 'person-P2': 'Jon Harrow', 'person-P3': 'Riverlight Collective' };
type Shown = Readonly<Record<'P1' | 'P2' | 'P3', Rendering>>;
const textOf = (of: string, words: string, shown: Shown): TextOfDocument => ({
  of,
  words,
  aliases,
  decisions: Object.entries(shown).map(([alias, as]) => ({ personId: `person-${alias}`, as })),
  isOrganisation: (id) => id === 'person-P3',
  nameOf: (id) => NAMES[id as keyof typeof NAMES],
});
const texts = (document: string, ...given: readonly TextOfDocument[]) =>
  renderDocument(document, given).map((one) => (one.rendered ? one.text : one.because));
const labelsIn = (text: string): readonly string[] =>
  [...text.matchAll(/individual ([A-Z]+)/gu)].map(([, label]) => label ?? '');

describe('A document of several texts', () => {
  const both: Shown = { P1: 'ANONYMOUS', P2: 'ANONYMOUS', P3: 'OMIT' };
  it('keeps somebody’s label within an entry, and joins no two entries by one', () => {
    const [main, annex, other] = texts(
      'A/HRC/66/61',
      textOf('entry-1', '{P1} met {P2}.', both),
      textOf('entry-1', '{P2} was held, then {P1}.', both),
      textOf('entry-2', '{P1} met {P2}.', both),
    );
    const [first, second] = labelsIn(main ?? '');
    expect(first).not.toBe(second);
    expect(labelsIn(annex ?? '')).toEqual([second, first]);
    expect(labelsIn(other ?? '').filter((label) => label === first || label === second)).toEqual([]);
  });

  it('reads otherwise in another document, the same in the same', () => {
    const of = (document: string) => texts(document, ...many('{P1} met {P2}.', both));
    expect(of('NV/REP/2026/XEX/1')).toEqual(of('NV/REP/2026/XEX/1'));
    expect(of('NV/REP/2026/XEX/1')).not.toEqual(of('NV/REP/2027/XEX/1'));
  });
  const many = (words: string, shown: Shown) =>
    Array.from({ length: 20 }, (_, n) => textOf(`entry-${n}`, words, shown));

  const decision = fc.constantFrom(...RENDERING.codes);
  const shown = fc.record({ P1: decision, P2: decision, P3: decision });
  const words = fc
    .array(
      fc
        .shuffledSubarray(['{P1}', '{P2}', '{P3}'], { minLength: 1 })
        .map((who) => `${who.join(', ')} spoke in Selm.`),
      { minLength: 1, maxLength: 4 },
    )
    .map((sentences) => sentences.join(' '));
  it('names nobody but who is to be named, and gives no label to two', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, shown), { minLength: 1, maxLength: 12 }), (given) => {
        const rendered = texts('document', ...given.map(([said, as], n) => textOf(`entry-${n}`, said, as)));
        const labels = new Map<string, number>();
        for (const [n, text] of rendered.entries()) {
          for (const [alias, as] of Object.entries(given[n]?.[1] ?? {})) {
            if (as !== 'NAME') expect(text).not.toContain(NAMES[`person-${alias}` as keyof typeof NAMES]);
          }
          expect(text).not.toMatch(/[{}]/u);
          for (const label of new Set(
            [...text.matchAll(/(?:Person|individual|[Oo]rganisation) ([A-Z]+)(?![a-z])/gu)].map(
              ([, one]) => one ?? '',
            ),
          )) {
            expect(labels.get(label) ?? n).toBe(n);
            labels.set(label, n);
          }
        }
      }),
    );
  });
});
