import { createSecretKey, randomBytes } from 'node:crypto';
import { SealBroken } from './box.js';
import type { HeldKey } from './keyring.js';
import fc from 'fast-check';
import {
  openPersonFacts,
  personsAfter,
  PersonKeyMissing,
  personsWithFacts,
  sealPersonFacts,
} from './person-facts.js';

const keyNamed = (id: string) => ({ id, secret: createSecretKey(randomBytes(32)) });
const keys = new Map<string, HeldKey>([
  ['p-1', keyNamed('k_1')],
  ['p-2', keyNamed('k_2')],
]);
const keyOf = (personId: string) => keys.get(personId);
const binding = { installation: 'vigil-test', stream: 'case/1', field: 'state' };
const value = {
  stage: 'VERIFYING',
  facts: { place: 'not of a person' },
  persons: [
    { personId: 'p-1', facts: { gender: 'WOMAN', age: 34, status: { detained: true } } },
    { personId: 'p-2', facts: { gender: 'MAN', age: 51 }, consent: 'GIVEN', note: undefined },
    { personId: 'p-3', facts: 'ERASED' },
  ],
};

describe('facts of persons', () => {
  const sealed = sealPersonFacts(value, binding, keyOf);

  it('become boxes within, and open again', () => {
    expect(JSON.stringify(sealed)).not.toMatch(/WOMAN|detained/);
    expect(sealed).toMatchObject({
      stage: 'VERIFYING',
      facts: { place: 'not of a person' },
      persons: [{ personId: 'p-1' }, { personId: 'p-2', consent: 'GIVEN' }, { facts: 'ERASED' }],
    });
    expect(openPersonFacts(sealed, binding, keyOf)).toEqual(value);
  });

  it('read ERASED for the one whose key is destroyed, and for no other', () => {
    const opened = openPersonFacts(sealed, binding, (id) => (id === 'p-1' ? 'destroyed' : keyOf(id)));
    expect(opened).toMatchObject({
      persons: [{ facts: 'ERASED' }, { facts: { age: 51 } }, { facts: 'ERASED' }],
    });
  });

  it('are not kept at all once the key is destroyed', () => {
    const again = sealPersonFacts(value, binding, (id) => (id === 'p-1' ? 'destroyed' : keyOf(id)));
    expect(again).toMatchObject({ persons: [{ facts: 'ERASED' }, {}, {}] });
  });

  it('do not open for another person, place or field', () => {
    const { persons } = structuredClone(sealed) as typeof value;
    const [first, second] = persons as [(typeof persons)[0], (typeof persons)[0]];
    const swapped = { ...value, persons: [{ ...first, facts: second.facts }] };
    expect(() => openPersonFacts(swapped, binding, () => keys.get('p-2'))).toThrow(SealBroken);
    const moved = { persons: [{}, first] };
    expect(() => openPersonFacts(moved, binding, keyOf)).toThrow(SealBroken);
    expect(() => openPersonFacts(sealed, { ...binding, field: 'event/3' }, keyOf)).toThrow(SealBroken);
  });

  it('need the key of everyone concerned', () => {
    expect(personsWithFacts(value)).toEqual(['p-1', 'p-2']);
    expect(personsWithFacts(sealed)).toEqual(['p-1', 'p-2']);
    expect(() => sealPersonFacts(value, binding, () => undefined)).toThrow(PersonKeyMissing);
    expect(() => openPersonFacts(sealed, binding, () => undefined)).toThrow(PersonKeyMissing);
  });

  it('leave the value given as it was', () => {
    expect(value.persons[0]?.facts).toEqual({ gender: 'WOMAN', age: 34, status: { detained: true } });
  });
});

describe('the persons of a value that came of another', () => {
  const { tree } = fc.letrec<{ tree: unknown; fields: object }>((tie) => ({
    fields: fc.record(
      {
        personId: fc.constantFrom('p-1', 'p-2', 'p-3', 7),
        facts: fc.oneof(fc.constant({}), fc.constant('ERASED'), fc.constant([]), tie('tree')),
        one: tie('tree'),
        other: tie('tree'),
      },
      { requiredKeys: [] },
    ),
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(null, 1, 'x'),
      tie('fields'),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }));

  /** A copy that shares with the value all but what lies on a way into it, at whose end something else stands. */
  const changed = (value: unknown, way: readonly number[], other: unknown): unknown => {
    const [first, ...rest] = way;
    if (first === undefined || typeof value !== 'object' || value === null) return other;
    const keys = Object.keys(value);
    if (keys.length === 0) return other;
    const key = keys[first % keys.length] as string;
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
    (copy as Record<string, unknown>)[key] = changed((value as Record<string, unknown>)[key], rest, other);
    return copy;
  };

  it('are among those it had and those in what is new', () => {
    fc.assert(
      fc.property(tree, tree, fc.array(fc.nat(5), { maxLength: 4 }), (before, other, way) => {
        const after = changed(before, way, other);
        const persons = personsAfter(personsWithFacts(before), before, after);
        expect(persons).toEqual(expect.arrayContaining(personsWithFacts(after)));
        const ever = [...personsWithFacts(before), ...personsWithFacts(after)];
        expect(ever).toEqual(expect.arrayContaining(persons));
      }),
      { numRuns: 10_000 },
    );
  });

  it('are found where facts stand as they were beside another person', () => {
    const facts = { age: 34 };
    expect(personsAfter(['p-1'], { personId: 'p-1', facts }, { personId: 'p-2', facts })).toEqual([
      'p-1',
      'p-2',
    ]);
    expect(personsAfter([], { facts }, { personId: 'p-2', facts })).toEqual(['p-2']);
    const within = { personId: 'p-3', facts };
    expect(personsAfter(['p-1'], { personId: 'p-1', facts: within }, { facts: within })).toEqual([
      'p-1',
      'p-3',
    ]);
  });
});
