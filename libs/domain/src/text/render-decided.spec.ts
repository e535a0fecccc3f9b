import fc from 'fast-check';
import { RENDERING, type Rendering } from '../vocabulary/rendering.js';
import { countsPersons } from './counts-persons.js';
import { drawnLabels } from './drawn-labels.js';
import { renderDecided, type DecidedText } from './render-decided.js';

const aliases = ['P1', 'P2', 'P3', 'P4'].map((alias) => ({ alias, personId: `person-${alias}` }));
const NAMES: Readonly<Record<string, string>> = {
  'person-P1': 'Alma Verity',
  'person-P2': 'Jon Harrow',
  'person-P3': 'Nadia Quill',
  'person-P4': 'Riverlight Collective',
};
const text = (
  words: string,
  shown: Readonly<Record<string, Rendering>>,
  document = 'doc-1',
): DecidedText => ({
  words,
  aliases,
  document,
  decisions: Object.entries(shown).map(([alias, as]) => ({ personId: `person-${alias}`, as })),
  isOrganisation: (id) => id === 'person-P4',
  nameOf: (id) => NAMES[id],
});
const read = (...given: Parameters<typeof text>) => {
  const rendered = renderDecided(text(...given));
  return rendered.rendered ? rendered.text : rendered.because;
};

describe('A text with each person as decided', () => {
  it('names whom it may, each time, and shows officials by function', () => {
    expect(read('{P1} spoke. {p1} was arrested by {P2}.', { P1: 'NAME', P2: 'FUNCTION' })).toBe(
      'Alma Verity spoke. Alma Verity was arrested by an official.',
    );
  });

  it('gives the only anonymous person no letter, and tells several apart by letters of this document', () => {
    expect(read('{P1} met {P4}, {P1} spoke.', { P1: 'ANONYMOUS', P4: 'ANONYMOUS' })).toBe(
      'an individual met an organisation, an individual spoke.',
    );
    const several = read('{P1} met {P2}. {P1} spoke.', { P1: 'ANONYMOUS', P2: 'ANONYMOUS' });
    const [, first, second, again] =
      /^individual ([A-Z]) met individual ([A-Z])\. individual ([A-Z]) spoke\.$/u.exec(several) ?? [];
    expect(first).toBeDefined();
    expect([again, second === first]).toEqual([first, false]);
  });

  it('gives pseudonyms', () => {
    expect(read('{P1} spoke for {P4}.', { P1: 'PSEUDONYM', P4: 'PSEUDONYM' })).toMatch(
      /^Person [A-Z] spoke for Organisation [A-Z]\.$/u,
    );
  });

  it('counts an aggregate of two or more who stand beside each other, after omission', () => {
    const shown = { P1: 'AGGREGATE', P2: 'AGGREGATE', P3: 'AGGREGATE' } as const;
    expect(read('{P1}, {P2} and {P3} were held.', shown)).toBe('three individuals were held.');
    expect(read('{P1}, {P2} and {P3} were held.', { ...shown, P3: 'NAME' })).toBe(
      'two individuals and Nadia Quill were held.',
    );
    expect(read('{P3} spoke. {P1} and {P2} were held.', { ...shown, P3: 'OMIT' })).toBe(
      'two individuals were held.',
    );
  });

  it('never shows one of an aggregate alone', () => {
    const shown = { P1: 'AGGREGATE', P2: 'AGGREGATE', P3: 'NAME' } as const;
    expect(read('{P3} spoke. {P1} was held.', shown)).toBe('Nadia Quill spoke.');
    expect(read('{P3} spoke. {P1} and {P3} were held.', shown)).toBe('Nadia Quill spoke.');
    expect(read('{P1} and {P4} were held.', { P1: 'AGGREGATE', P4: 'AGGREGATE' })).toBe(
      'NOTHING_MAY_BE_SAID',
    );
  });

  it('drops the whole sentence that mentions an omitted person, and what goes on about them', () => {
    const shown = { P1: 'NAME' } as const;
    expect(read('{P1} spoke. {P1} and {P2} were held. She and others left. {P1} is free.', shown)).toBe(
      'Alma Verity spoke. Alma Verity is free.',
    );
    expect(read('Ms. {P2} was held in May.\nThe law was changed.', shown)).toBe('The law was changed.');
    expect(read('{P2} spoke.', shown)).toBe('NOTHING_MAY_BE_SAID');
  });

  it('does not read what a name spells as a reference', () => {
    const tricky = renderDecided({ ...text('{P1} spoke.', { P1: 'NAME' }), nameOf: () => '{P2} $& $1' });
    expect(tricky).toMatchObject({ text: '{P2} $& $1 spoke.' });
  });

  it('is refused with a reference that is nobody’s, or a name that is gone', () => {
    expect(read('{P1} and {P9}', { P1: 'NAME' })).toBe('ALIAS_UNKNOWN');
    expect(read('{P1} and { P', { P1: 'NAME' })).toBe('ALIAS_UNKNOWN');
    expect(renderDecided({ ...text('{P1} spoke.', { P1: 'NAME' }), nameOf: () => undefined })).toEqual({
      rendered: false,
      because: 'PERSON_ERASED',
    });
  });
});

describe('Words that count persons', () => {
  it.each([
    'three lawyers',
    '3 young defenders',
    'both',
    'She and others',
    'trois avocats',
    'dos personas',
    'all of them',
  ])('are found: %s', (words) => {
    expect(countsPersons(words)).toBe(true);
  });
  it.each(['two weeks later', 'on 3 March', 'a lawyer', 'the persons concerned', 'article 19'])(
    'are not: %s',
    (words) => {
      expect(countsPersons(words)).toBe(false);
    },
  );
});

describe('Whatever is decided', () => {
  const decision = fc.constantFrom(...RENDERING.codes);
  const decisions = fc.record({ P1: decision, P2: decision, P3: decision, P4: decision });
  const sentence = fc
    .tuple(
      fc.shuffledSubarray(['{P1}', '{P2}', '{P3}', '{P4}'], { minLength: 1 }),
      fc.constantFrom(' and ', ', ', ' told '),
    )
    .map(([who, between]) => `${who.join(between)} spoke in Selm.`);
  const words = fc
    .array(fc.oneof(sentence, fc.constant('She left.'), fc.constant('The law changed.')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((sentences) => sentences.join(' '));

  it('no name and no label of somebody omitted, and no reference, is left', () => {
    fc.assert(
      fc.property(words, decisions, (said, shown) => {
        const rendered = renderDecided(text(said, shown));
        if (!rendered.rendered) return;
        for (const { alias, personId } of aliases) {
          expect(rendered.text).not.toContain(`{${alias}}`);
          if (shown[alias as keyof typeof shown] !== 'NAME')
            expect(rendered.text).not.toContain(NAMES[personId]);
          if (shown[alias as keyof typeof shown] === 'OMIT') expect(rendered.shown).not.toContain(personId);
        }
        const individuals = Object.entries(shown).filter(
          ([alias, as]) => alias !== 'P4' && as === 'AGGREGATE',
        );
        if (individuals.length < 2) expect(rendered.text).not.toMatch(/(?:two|three) individuals/u);
      }),
    );
  });

  // Into an aggregate somebody comes by a person's choice alone, never by the table: there one more may complete a group of two,
  // which is then told of. That no withdrawal, risk or expiry yields more is `renderFor`'s property.
  it('a more protective decision, but into an aggregate, never shows more persons, nor more sentences', () => {
    const order = (as: Rendering) => RENDERING.codes.indexOf(as);
    fc.assert(
      fc.property(words, decisions, decisions, (said, one, other) => {
        const stricter = Object.fromEntries(
          Object.entries(one).map(([alias, as]) => {
            const second = other[alias as keyof typeof other];
            return [alias, second !== 'AGGREGATE' && order(second) > order(as) ? second : as];
          }),
        );
        const before = renderDecided(text(said, one));
        const after = renderDecided(text(said, stricter));
        if (!after.rendered) return;
        expect(before.rendered).toBe(true);
        if (!before.rendered) return;
        expect(after.shown.filter((id) => !before.shown.includes(id))).toEqual([]);
        expect(after.dropped).toBeGreaterThanOrEqual(before.dropped);
        for (const name of Object.values(NAMES))
          if (after.text.includes(name)) expect(before.text).toContain(name);
      }),
    );
  });

  it('the same document always reads the same', () => {
    fc.assert(
      fc.property(words, decisions, fc.string(), (said, shown, document) => {
        expect(renderDecided(text(said, shown, document))).toEqual(
          renderDecided(text(said, shown, document)),
        );
      }),
    );
  });
});

describe('Labels drawn for a document', () => {
  const persons = ['a', 'b', 'c', 'd'];
  it('are of each person alone, however many there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.string(), { maxLength: 700 }), (document, ids) => {
        const labels = drawnLabels(document, ids);
        expect(new Set(labels.values()).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });

  it('link no two documents beyond chance, and tell neither order nor number', () => {
    const documents = Array.from({ length: 2_400 }, (_, n) => drawnLabels(`document-${n}`, persons));
    const same = documents.slice(1).filter((labels, n) => labels.get('a') === documents[n]?.get('a')).length;
    // One in 24 by chance: 100 of 2,400, give or take five standard deviations.
    expect(same).toBeGreaterThan(50);
    expect(same).toBeLessThan(150);
    const inOrder = documents.filter((labels) => (labels.get('a') ?? '') < (labels.get('b') ?? '')).length;
    expect(inOrder).toBeGreaterThan(1_050);
    expect(inOrder).toBeLessThan(1_350);
    expect(documents.some((labels) => [...labels.values()].some((label) => label > 'T'))).toBe(true);
  });
});
