/**
 * References of cases, `RC-7K3Q9-F`: opaque (no State, no year), since one in an e-mail must reveal nothing (DOMAIN 10).
 *
 * Five characters of Crockford's base 32 (digits and capitals without I, L, O, U) and one to check them. Characters are
 * elements of the field of 32 elements, modulo x^5 + x^2 + 1; the check is the sum of each character times its weight.
 * All weights, that of the check (one) included, differ and none is zero: so a changed character changes the check, and
 * so do two characters exchanged, wherever they stand.
 */
export type CaseReference = `RC-${string}-${string}`;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const WEIGHTS = [2, 4, 15, 27, 14] as const;
const LENGTH = WEIGHTS.length;
const FORM = /^RC-?([0-9A-HJKMNP-TV-Z]{5})-?([0-9A-HJKMNP-TV-Z])$/;

/** How many random bytes a reference is made of: five bits of each are used. */
export const REFERENCE_BYTES = LENGTH;

/** The reference that five bytes give; they are random, and whoever makes it sees that it is not taken. */
export function makeReference(bytes: Uint8Array): CaseReference {
  if (bytes.length < REFERENCE_BYTES) throw new RangeError(`A reference takes ${REFERENCE_BYTES} bytes.`);
  const values = [...bytes.subarray(0, LENGTH)].map((byte) => byte % ALPHABET.length);
  return `RC-${values.map(characterOf).join('')}-${characterOf(checkOf(values))}`;
}

/**
 * The reference that somebody typed, in its normal form: small letters, spaces, missing hyphens and O, I, L for digits
 * are mended. Null if it is none, or if its check fails: a character is wrong or two are exchanged.
 */
export function parseReference(text: string): CaseReference | null {
  const typed = text.replace(/\s/g, '').toUpperCase();
  const mended = typed.slice(0, 2) + typed.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1');
  const [, body, check] = FORM.exec(mended) ?? [];
  if (body === undefined || check === undefined) return null;
  return characterOf(checkOf(Array.from(body, valueOf))) === check ? `RC-${body}-${check}` : null;
}

/** Whether a text is a reference in its normal form. */
export const isReference = (text: string): text is CaseReference => parseReference(text) === text;

const characterOf = (value: number): string => ALPHABET.charAt(value);
const valueOf = (character: string): number => ALPHABET.indexOf(character);

const checkOf = (values: readonly number[]): number =>
  values.reduce((sum, value, n) => sum ^ product(value, WEIGHTS[n] ?? 0), 0);

/** The product of two elements of the field of 32 elements. */
function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) sum ^= a << bit;
  for (let bit = 8; bit >= 5; bit -= 1) if ((sum >> bit) & 1) sum ^= 0b100101 << (bit - 5);
  return sum;
}
