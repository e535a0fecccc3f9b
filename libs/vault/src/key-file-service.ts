import { open, seal } from './box.js';
import type { KeyService, WrappedKey, WrappingClass } from './key-service.js';
import type { MasterKeys } from './master-keys.js';

/** The master key that wrapped a data key is not in this installation's key file. */
export class MasterKeyUnknown extends Error {
  override readonly name = 'MasterKeyUnknown';
  constructor(id: string) {
    super(
      `The key file has no master key "${id}". It belongs to another installation, or an older key was removed from it.`,
    );
  }
}

/** Wraps data keys with the masters of a key file, in this process. */
export class KeyFileService implements KeyService {
  constructor(private readonly masters: MasterKeys) {}

  async wrap(
    held: WrappingClass,
    keys: readonly { readonly bytes: Buffer; readonly context: string }[],
  ): Promise<WrappedKey[]> {
    const master = this.masters.current(held);
    return keys.map(({ bytes, context }) => ({
      wrapped: seal(master, bytes, this.binding(context)),
      master: master.id,
    }));
  }

  async unwrap(
    held: WrappingClass,
    keys: readonly (WrappedKey & { readonly context: string })[],
  ): Promise<Buffer[]> {
    return keys.map(({ wrapped, master, context }) => {
      const key = this.masters.named(held, master);
      if (!key) throw new MasterKeyUnknown(master);
      return open(key, wrapped, this.binding(context));
    });
  }

  private binding(context: string) {
    return { installation: this.masters.installation, stream: 'data-key', field: context };
  }
}
