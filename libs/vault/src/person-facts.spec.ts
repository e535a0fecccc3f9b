import { createSecretKey, randomBytes } from 'node:crypto';
import { personsWithFacts } from '@vigil/domain/persons-with-facts';
import { SealBroken } from './box.js';
import type { HeldKey } from './keyring.js';
import { openPersonFacts, PersonKeyMissing, sealPersonFacts } from './person-facts.js';

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
