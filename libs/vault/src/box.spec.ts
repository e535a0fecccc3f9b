import crypto, { createSecretKey, randomBytes } from 'node:crypto';
import { digestOf, open, openJson, seal, sealJson, SealBroken, type Binding, type DataKey } from './box.js';
import { bucketOf, pad, unpad } from './padding.js';

const keyNamed = (id: string): DataKey => ({ id, secret: createSecretKey(randomBytes(32)) });
const key = keyNamed('k_1');
const binding: Binding = { installation: 'vigil-a', stream: 'case/1', field: 'state', command: 'c_1' };
const text = Buffer.from('He was questioned for six hours.');

describe('a box', () => {
  it('opens for the same key and place', () => {
    expect(open(key, seal(key, text, binding), binding)).toEqual(text);
    expect(openJson(key, sealJson(key, { act: 'ARREST', days: [1, null] }, binding), binding)).toEqual({
      act: 'ARREST',
      days: [1, null],
    });
    expect(open(key, seal(key, new Uint8Array(0), binding), binding)).toHaveLength(0);
  });

  it('shows nothing of what it holds, and never the same bytes twice', () => {
    const [first, second] = [seal(key, text, binding), seal(key, text, binding)];
    expect(first.includes('questioned')).toBe(false);
    expect(first.equals(second)).toBe(false);
    expect(first.subarray(1, 13).equals(second.subarray(1, 13))).toBe(false);
    expect(first.subarray(13).equals(second.subarray(13))).toBe(false);
  });

  it('has a nonce that no other has, of those drawn together and of those drawn later', async () => {
    const nonces: string[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      for (let n = 0; n < 1 + 3 * turn; n += 1)
        nonces.push(seal(key, text, binding).subarray(1, 13).toString('hex'));
      await Promise.resolve();
    }
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('has no nonce that was drawn before something was waited for', async () => {
    const draws = jest.spyOn(crypto, 'randomBytes');
    seal(key, text, binding);
    seal(key, text, binding);
    expect(draws).toHaveBeenCalledTimes(1);
    await Promise.resolve();
    seal(key, text, binding);
    expect(draws).toHaveBeenCalledTimes(2);
    draws.mockRestore();
  });

  const box = seal(key, text, binding);
  it.each([...box.keys()])('does not open with byte %i changed', (at) => {
    const changed = Buffer.from(box);
    changed[at] = (changed[at] as number) ^ 1;
    expect(() => open(key, changed, binding)).toThrow(SealBroken);
  });

  it.each([0, 1, 12, 13, 28, 29, box.length - 1])('does not open when cut to %i bytes', (length) => {
    expect(() => open(key, box.subarray(0, length), binding)).toThrow(SealBroken);
  });

  it('does not open with bytes added', () => {
    expect(() => open(key, Buffer.concat([box, Buffer.alloc(1)]), binding)).toThrow(SealBroken);
  });

  const elsewhere: [string, Binding][] = [
    ['installation', { ...binding, installation: 'vigil-b' }],
    ['stream', { ...binding, stream: 'case/2' }],
    ['field', { ...binding, field: 'event' }],
    ['command', { ...binding, command: 'c_2' }],
    ['absence of a command', { ...binding, command: undefined }],
    ['split between stream and field', { ...binding, stream: 'case/1","state', field: '' }],
  ];
  it.each(elsewhere)('does not open for another %s', (_what, other) => {
    expect(() => open(key, box, other)).toThrow(SealBroken);
  });

  it('does not open with another key, nor with the same key under another name', () => {
    expect(() => open(keyNamed('k_1'), box, binding)).toThrow(SealBroken);
    expect(() => open({ ...key, id: 'k_2' }, box, binding)).toThrow(SealBroken);
  });

  it('says nothing of key, place or content when it does not open', () => {
    try {
      open(key, box, { ...binding, stream: 'case/2' });
      throw new Error('it opened');
    } catch (error) {
      expect(String(error)).toMatch(/^SealBroken: This box was changed/);
      expect(String(error)).not.toMatch(/case\/|k_1|questioned/);
    }
  });

  it('has a digest that follows its bytes', () => {
    expect(digestOf(box)).toBe(digestOf(Buffer.from(box)));
    expect(digestOf(box)).not.toBe(digestOf(seal(key, text, binding)));
    expect(digestOf(Buffer.from('abc'))).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });
});

describe('padding', () => {
  it.each([
    [0, 64],
    [60, 64],
    [61, 128],
    [124, 128],
    [125, 256],
    [508, 512],
    [1020, 1024],
    [2044, 2048],
    [2045, 4096],
    [4092, 4096],
    [4093, 8192],
    [20_000, 20_480],
  ])('brings %i bytes to %i', (length, bucket) => {
    expect(bucketOf(length)).toBe(bucket);
    expect(pad(Buffer.alloc(length, 1))).toHaveLength(bucket);
    expect(seal(key, Buffer.alloc(length, 1), binding)).toHaveLength(1 + 12 + bucket + 16);
  });

  it('gives near sizes the same box size', () => {
    const sizes = [125, 180, 252].map((length) => seal(key, Buffer.alloc(length), binding).length);
    expect(new Set(sizes).size).toBe(1);
  });

  it('is taken off again, and refused where its length cannot be', () => {
    expect(unpad(pad(Buffer.from('abc')))).toEqual(Buffer.from('abc'));
    const tooLong = pad(Buffer.from('abc'));
    tooLong.writeUInt32BE(61, 0);
    expect(unpad(tooLong)).toBeUndefined();
    expect(unpad(Buffer.alloc(3))).toBeUndefined();
  });
});
