import { isReference, makeReference, parseReference } from './reference.js';

const ALPHABET = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
const characters = (reference: string) => Array.from(reference.replace(/^RC|-/g, ''));
const joined = (parts: readonly string[]) => `RC-${parts.slice(0, 5).join('')}-${parts[5]}`;

/** References that between them have every character in every place, with every neighbour. */
const references = ALPHABET.flatMap((_, a) =>
  ALPHABET.map((_, b) => makeReference(Uint8Array.of(a, b, a + b, a + 7 * b, 3 * a + b))),
);

describe('A reference', () => {
  it.each(['RC-7K3Q9-F', 'RC-4PWX2-H', 'RC-2M8TD-W'])('%s is one', (reference) => {
    expect(isReference(reference)).toBe(true);
  });

  it('is made of five bytes, opaque, of 32 characters', () => {
    expect(makeReference(Uint8Array.of(7, 19, 3, 23, 9))).toBe('RC-7K3Q9-F');
    expect(makeReference(Uint8Array.of(7 + 32, 19 + 64, 3 + 96, 23 + 128, 9 + 160))).toBe('RC-7K3Q9-F');
    expect(() => makeReference(Uint8Array.of(1, 2, 3, 4))).toThrow('takes 5 bytes');
    expect(new Set(references.flatMap(characters))).toEqual(new Set(ALPHABET));
  });

  it.each(['rc-7k3q9-f', ' RC 7K3Q9 F ', 'RC7K3Q9F', 'rc-7k3q9 -f'])('is read from %p', (typed) => {
    expect(parseReference(typed)).toBe('RC-7K3Q9-F');
    expect(isReference(typed)).toBe(false);
  });

  it('is read with O, I and L for the digits that they look like', () => {
    const reference = makeReference(Uint8Array.of(0, 1, 0, 1, 5));
    const typed = ['O', 'I', 'o', 'l', ...characters(reference).slice(4)];
    expect(parseReference(joined(typed))).toBe(reference);
  });

  it.each([
    '',
    'RC-7K3Q9',
    'RC-7K3Q9-FF',
    'RC-7K3U9-F',
    'XC-7K3Q9-F',
    '../RC-7K3Q9-F',
    'RC-7K3Q9-F\u0000',
    'ＲＣ-7K3Q9-F',
  ])('is not %p', (text) => expect(parseReference(text)).toBeNull());

  // The check is linear: whether a fault shows depends on the difference alone, not on the other characters.
  it('shows every single wrong character, in every place', () => {
    for (const reference of references.slice(0, 128)) {
      const right = characters(reference);
      const others = right.flatMap((character, place) =>
        ALPHABET.filter((other) => other !== character).map((other) => joined(right.with(place, other))),
      );
      expect(others.filter(isReference)).toEqual([]);
    }
  });

  it('shows every exchange of two characters, neighbours or not, the check included', () => {
    let exchanged = 0;
    for (const reference of references) {
      const right = characters(reference);
      for (let a = 0; a < 6; a += 1)
        for (let b = a + 1; b < 6; b += 1) {
          const wrong = joined(right.with(a, right[b]!).with(b, right[a]!));
          if (wrong === reference) continue;
          exchanged += 1;
          expect(parseReference(wrong)).toBeNull();
        }
    }
    expect(exchanged).toBeGreaterThan(10_000);
  });
});
