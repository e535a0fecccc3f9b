import { createCipheriv, createDecipheriv, hash, randomBytes, type KeyObject } from 'node:crypto';
import { pad, unpad } from './padding.js';

/** A key of 256 bits and the name by which boxes and rows refer to it. */
export interface DataKey {
  readonly id: string;
  readonly secret: KeyObject;
}

/** Where a box belongs. A box opens only for the place, and under the key, that it was sealed for. */
export interface Binding {
  readonly installation: string;
  readonly stream: string;
  readonly field: string;
  readonly command?: string | undefined;
}

/** The box was changed, belongs elsewhere, or was sealed with another key. Says no more: which of them is not for the reader. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor() {
    super(
      'This box was changed, belongs to another place, or was sealed with another key. Nothing of it was opened.',
    );
  }
}

/**
 * Seals bytes with AES-256-GCM under a fresh 96-bit nonce, padded to the buckets of `padding.ts`.
 *
 * Layout: algorithm (1 byte, 0x01 = AES-256-GCM with this padding), nonce (12), ciphertext, tag (16). Associated data:
 * the algorithm byte and the JSON array `[installation, stream, field, command or null, key id]`.
 */
export function seal(key: DataKey, plaintext: Uint8Array, binding: Binding): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv(CIPHER, key.secret, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(key, binding));
  return Buffer.concat([HEADER, nonce, cipher.update(pad(plaintext)), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made for the same key and binding. Throws SealBroken for anything else. */
export function open(key: DataKey, box: Uint8Array, binding: Binding): Buffer {
  const bytes = Buffer.isBuffer(box) ? box : Buffer.from(box.buffer, box.byteOffset, box.byteLength);
  if (bytes.length < MINIMUM_BYTES || bytes[0] !== ALGORITHM) throw new SealBroken();
  const tagAt = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key.secret, bytes.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associatedData(key, binding));
  decipher.setAuthTag(bytes.subarray(tagAt));
  const content = unpad(finished(decipher, bytes.subarray(1 + NONCE_BYTES, tagAt)));
  if (content === undefined) throw new SealBroken();
  return content;
}

/** Seals the JSON form of a value. */
export function sealJson(key: DataKey, value: unknown, binding: Binding): Buffer {
  return seal(key, Buffer.from(JSON.stringify(value), 'utf8'), binding);
}

/** The value that `sealJson` sealed. Throws SealBroken as `open` does. */
export function openJson(key: DataKey, box: Uint8Array, binding: Binding): unknown {
  return JSON.parse(openText(key, box, binding)) as unknown;
}

/** The JSON form itself of what `sealJson` sealed, for whoever looks at it before it is parsed. Throws SealBroken as `open` does. */
export function openText(key: DataKey, box: Uint8Array, binding: Binding): string {
  return open(key, box, binding).toString('utf8');
}

/** SHA-256 of a box as it is stored, base64url: what events and hashes name it by. Never of clear content. */
export function digestOf(box: Uint8Array): string {
  return hash('sha256', box, 'base64url');
}

const CIPHER = 'aes-256-gcm';
const ALGORITHM = 0x01;
const HEADER = Buffer.from([ALGORITHM]);
const FIRST = String.fromCharCode(ALGORITHM);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MINIMUM_BYTES = HEADER.length + NONCE_BYTES + TAG_BYTES;

/**
 * Drawn several at once, since a step seals several boxes and drawing one takes as long as drawing ten. What is left is thrown away
 * before the event loop turns to anything else, so that none lies in memory while something new is waited for: were the machine
 * copied in between, both would only make the same boxes.
 */
let drawn = Buffer.alloc(0);
function freshNonce(): Buffer {
  if (drawn.length === 0) {
    drawn = randomBytes(DRAWN_AT_ONCE * NONCE_BYTES);
    queueMicrotask(throwAway);
  }
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
}
const DRAWN_AT_ONCE = 8;
const throwAway = () => {
  drawn = Buffer.alloc(0);
};

const associatedData = (key: DataKey, { installation, stream, field, command }: Binding) =>
  Buffer.from(FIRST + JSON.stringify([installation, stream, field, command ?? null, key.id]), 'utf8');

function finished(decipher: ReturnType<typeof createDecipheriv>, ciphertext: Buffer): Buffer {
  const whole = decipher.update(ciphertext);
  try {
    decipher.final(); // GCM has nothing left to give here: it tells whether the tag holds
    return whole;
  } catch {
    throw new SealBroken();
  }
}
