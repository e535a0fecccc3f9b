import { ValueError, type Payload, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { open, seal } from './box.js';
import type { MasterKeys } from './master-keys.js';

/** A payload that this installation did not encrypt: planted, left from another installation, or made without the codec. */
export class ForeignPayload extends ValueError {
  constructor() {
    super(
      'This payload was not encrypted by this installation, so it is not read. Check that every client and worker uses the same key file.',
    );
  }
}

/**
 * Encrypts whatever Temporal stores for us, whole payloads with their metadata, and refuses whatever it did not encrypt.
 * Takes masters that hold the class `payload`; throws KeyClassNotHeld otherwise.
 */
export class SealedPayloadCodec implements PayloadCodec {
  constructor(private readonly masters: MasterKeys) {
    masters.current('payload');
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    const { id } = this.masters.current('payload');
    const key = this.masters.derived('payload', PURPOSE);
    return payloads.map((payload) => ({
      metadata: { encoding: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(id) },
      data: seal(key, PayloadMessage.encode(payload).finish(), this.binding()),
    }));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map(({ metadata, data }) => {
      if (textOf(metadata?.['encoding']) !== ENCODING || !data) throw new ForeignPayload();
      const key = this.masters.derivedBy('payload', textOf(metadata?.[KEY_ID]), PURPOSE);
      if (!key) throw new ForeignPayload();
      return PayloadMessage.decode(this.opened(key, data));
    });
  }

  private opened(key: Parameters<typeof open>[0], data: Uint8Array): Buffer {
    try {
      return open(key, data, this.binding());
    } catch {
      throw new ForeignPayload();
    }
  }

  private binding() {
    return { installation: this.masters.installation, stream: 'temporal', field: 'payload' };
  }
}

const ENCODING = 'binary/vigil-box';
const KEY_ID = 'vigil-key-id';
const PURPOSE = 'payload';
// Node sees no named exports in this generated CommonJS module.
const PayloadMessage = proto.temporal.api.common.v1.Payload;

const textOf = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('utf8');
