import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { MasterKey, MasterKeys } from './master-keys.js';

/** Signs the day's root, so that a copy that has left the house can be checked with the public key alone. */
export class RootSigner {
  readonly keyId: string;
  /** SubjectPublicKeyInfo, PEM: may be published. */
  readonly publicKey: string;
  readonly #privateKey: KeyObject;

  /** Takes masters that hold the class `signing`; throws KeyClassNotHeld otherwise. */
  constructor(masters: MasterKeys) {
    const master = masters.current('signing');
    this.#privateKey = privateKeyOf(master);
    this.keyId = master.id;
    this.publicKey = publicPem(this.#privateKey);
  }

  /** The Ed25519 signature (64 bytes) of the bytes given. */
  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.#privateKey);
  }
}

/** The public keys, PEM by key id, of all keys that sign or have signed. Throws KeyClassNotHeld without the class `signing`. */
export const publicKeysOf = (masters: MasterKeys): Readonly<Record<string, string>> =>
  Object.fromEntries(masters.all('signing').map((master) => [master.id, publicPem(privateKeyOf(master))]));

/** Whether the signature is that key's (PEM) over those bytes. Needs no secret. */
export function signatureHolds(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, publicKey, signature);
}

const privateKeyOf = ({ secret }: MasterKey): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, secret.export()]), format: 'der', type: 'pkcs8' });

const publicPem = (privateKey: KeyObject): string =>
  createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }) as string;

/** What PKCS #8 (RFC 8410) puts before the 32 bytes of an Ed25519 seed. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
