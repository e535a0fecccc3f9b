/** So many bits has what a case is marked with, and so many of them each token sets. */
export const MARK_BITS = 128;
const BITS_OF_A_TOKEN = 3;
const BITS_OF_A_PLACE = 7;

/**
 * Tokens drawn together as a string of bits (a Bloom filter), small enough to stand in a list's index: a case may have a token
 * only if it has all bits of it. Of a dozen tokens one case in fifty has the bits of another by chance, so whoever finds them
 * asks the tokens themselves.
 */
export function marksOf(tokens: readonly Buffer[]): string {
  const bits = new Array<'0' | '1'>(MARK_BITS).fill('0');
  for (const token of tokens) {
    const mixed = mix(token);
    for (let n = 0; n < BITS_OF_A_TOKEN; n += 1) bits[(mixed >>> (n * BITS_OF_A_PLACE)) % MARK_BITS] = '1';
  }
  return bits.join('');
}

/** FNV-1a over the bytes: tokens of columns are words, whose own bits are much alike. */
const mix = (token: Buffer): number =>
  token.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
