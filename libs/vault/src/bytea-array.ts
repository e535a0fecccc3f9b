/**
 * Buffers, and null where there is none, as PostgreSQL's binary form of a `bytea[]`: what `pg` sends as bytes if it is given as a
 * parameter. All numbers are big-endian 32 bits: dimensions, whether any is null, the type of an element; then of the one dimension
 * its length and lower bound; then each element's length (-1 for null) and bytes.
 */
export function byteaArray(elements: readonly (Buffer | null)[]): Buffer {
  const bytes = elements.reduce((sum, element) => sum + WORD + (element?.length ?? 0), 0);
  const array = Buffer.allocUnsafe(HEADER_WORDS * WORD + bytes);
  let at = 0;
  for (const word of [1, elements.includes(null) ? 1 : 0, BYTEA, elements.length, 1])
    at = array.writeInt32BE(word, at);
  for (const element of elements) {
    at = array.writeInt32BE(element?.length ?? -1, at);
    if (element) at += element.copy(array, at);
  }
  return array;
}

const WORD = 4;
const HEADER_WORDS = 5;
/** The object id that PostgreSQL has for the type `bytea`, in every version. */
const BYTEA = 17;
