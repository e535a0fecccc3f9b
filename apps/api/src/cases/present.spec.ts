import { present } from './present.js';

describe('present', () => {
  const text = { boxId: 't_1', digest: 'd', form: 'COMPOSED', mentions: ['p_1'], checks: ['ALIAS'] };

  it('gives a text by its id, and of an identity only that there is one', () => {
    expect(present({ reason: text, identity: { boxId: 'i_1', digest: 'd' } })).toEqual({
      reason: { textId: 't_1', form: 'COMPOSED', mentions: ['p_1'], checks: ['ALIAS'] },
      identity: { sealed: true },
    });
  });

  it('finds them however deep, and changes nothing of what it was given', () => {
    const given = { list: [1, { inner: [null, text] }], none: null, plain: { a: [true] } };
    const before = structuredClone(given);
    expect(present(given)).toEqual({
      list: [1, { inner: [null, { textId: 't_1', form: 'COMPOSED', mentions: ['p_1'], checks: ['ALIAS'] }] }],
      none: null,
      plain: { a: [true] },
    });
    expect(given).toEqual(before);
  });

  it('shares what holds none', () => {
    const plain = { a: [1, { b: 'c' }] };
    expect(present(plain)).toBe(plain);
  });
});
