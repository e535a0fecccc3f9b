import serialize from 'canonicalize';
import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it('spells equal values alike', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe('{"b":[1,{"c":"é","d":null}]}');
    expect(canonicalJson({ x: 1, y: 2 })).toBe(canonicalJson({ y: 2, x: 1 }));
    expect(canonicalJson(null)).toBe('null');
  });

  it.each([
    [[]],
    [['é "quoted" \\ \u0007\u2028\ud83d\ude00', '', null, -0, 0, -12, 2 ** 53 - 1]],
    [['a', ['b']]],
    [[1.5, 2 ** 70, true]],
  ])('spells a list as RFC 8785 does: %j', (list) => {
    expect(canonicalJson(list)).toBe((serialize as unknown as (value: unknown) => string)(list));
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson(() => 1)).toThrow(TypeError);
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
    expect(() => canonicalJson([Number.NaN])).toThrow();
    expect(canonicalJson([undefined])).toBe('[null]');
  });
});
