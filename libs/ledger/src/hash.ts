import { hash } from 'node:crypto';
import { canonicalJson } from '@vigil/vault/canonical-json';

/** The columns of an event that its hash covers. `recordedAt` is in ms since 1970, written out in decimal digits. */
export interface HashedEvent {
  readonly stream: string;
  readonly seq: number;
  readonly origin: string;
  readonly recordedAt: string;
  readonly keyId: string;
  /** SHA-256 of the box's bytes, so that dropped bytes or a destroyed key break no chain. */
  readonly boxDigest: Buffer;
  /** The hash of the stream's event before, or null for the first. */
  readonly previous: Buffer | null;
}

/** The hash of an event: SHA-256 over canonical JSON (RFC 8785) of its clear columns, the digest of its box and the hash before. */
export const eventHash = ({
  stream,
  seq,
  origin,
  recordedAt,
  keyId,
  boxDigest,
  previous,
}: HashedEvent): Buffer =>
  sha256(canonicalJson([stream, seq, origin, recordedAt, keyId, hex(boxDigest), hex(previous)]));

/** The chain over all streams at a position: over the chain before it (null at position 1), the place, and the event's hash. */
export const chainHash = (
  previous: Buffer | null,
  position: bigint,
  stream: string,
  seq: number,
  hash: Buffer,
): Buffer => sha256(canonicalJson([hex(previous), position.toString(), stream, seq, hex(hash)]));

/** What a daily root signs: the chain at a position, as it stood at the end of a day. */
export const rootBytes = (root: {
  readonly installation: string;
  readonly day: string;
  readonly position: bigint;
  readonly chain: Buffer;
  readonly keyId: string;
}): Buffer =>
  Buffer.from(
    canonicalJson([root.installation, root.day, root.position.toString(), hex(root.chain), root.keyId]),
    'utf8',
  );

export const sha256 = (bytes: string | Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null;
