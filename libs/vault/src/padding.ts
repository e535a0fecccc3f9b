const LENGTH_BYTES = 4;
const LARGE = 4096;
const SMALL_BUCKETS = [64, 128, 256, 512, 1024, 2048] as const;

/**
 * The size to which content of `length` bytes is padded: 64, 128, 256, 512, 1024, 2048, 4096 bytes, then multiples
 * of 4096. Four bytes of it hold the content's own length, so 60 bytes of content still fit the first bucket.
 */
export function bucketOf(length: number): number {
  const needed = length + LENGTH_BYTES;
  return SMALL_BUCKETS.find((size) => needed <= size) ?? Math.ceil(needed / LARGE) * LARGE;
}

/** Content with its length in front and zeros behind, filling its bucket. */
export function pad(content: Uint8Array): Buffer {
  const padded = Buffer.allocUnsafe(bucketOf(content.length)); // of a pool, which is much cheaper; all of it is written
  padded.writeUInt32BE(content.length, 0);
  padded.set(content, LENGTH_BYTES);
  return padded.fill(0, LENGTH_BYTES + content.length);
}

/** The content of what `pad` made, or undefined if the length it names cannot be. */
export function unpad(padded: Buffer): Buffer | undefined {
  if (padded.length < LENGTH_BYTES) return undefined;
  const length = padded.readUInt32BE(0);
  return bucketOf(length) === padded.length
    ? padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length)
    : undefined;
}
