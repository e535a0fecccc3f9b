import type { MasterClass } from './master-keys.js';

/** The classes of master keys that wrap data keys. */
export type WrappingClass = Extract<MasterClass, 'identity' | 'text' | 'facts'>;

/** A data key as it is stored: encrypted by the master key named. */
export interface WrappedKey {
  readonly wrapped: Buffer;
  readonly master: string;
}

/**
 * Who holds the master keys and wraps data keys with them: a key file here, a key service elsewhere.
 *
 * Contract: `context` names the data key (its id, kind and subject) and is bound to the result: unwrapping with another
 * context fails. Results come in the order of what was given. Failing for one fails the call.
 */
export interface KeyService {
  /** Wraps data keys of 32 bytes under the class's current master. */
  wrap(
    held: WrappingClass,
    keys: readonly { readonly bytes: Buffer; readonly context: string }[],
  ): Promise<WrappedKey[]>;
  /** The bytes of data keys. Throws if a master is unknown or not held, or a wrapped key was changed. */
  unwrap(
    held: WrappingClass,
    keys: readonly (WrappedKey & { readonly context: string })[],
  ): Promise<Buffer[]>;
}
