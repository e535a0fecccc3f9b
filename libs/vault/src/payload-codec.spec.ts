import { defaultPayloadConverter } from '@temporalio/common';
import {
  decodeArrayFromPayloads,
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  encodeToPayloads,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow/index.js';
import { dataConverter } from './data-converter.js';
import { KeyClassNotHeld, MasterKeys } from './master-keys.js';
import { ForeignPayload, SealedPayloadCodec } from './payload-codec.js';
import { testMasters } from './testing/test-masters.js';

const masters = testMasters(['payload']);
const codec = new SealedPayloadCodec(masters);
const payload = defaultPayloadConverter.toPayload({ stage: 'verification', waitsFor: ['riskValidity'] });

describe('the payload codec', () => {
  it('encrypts the whole payload and gives it back', async () => {
    const [encoded] = await codec.encode([payload]);
    expect(Buffer.from(encoded?.data ?? []).toString('latin1')).not.toMatch(/verification|json\/plain/);
    expect(Object.keys(encoded?.metadata ?? {})).toEqual(['encoding', 'vigil-key-id']);
    const [decoded] = await codec.decode([encoded ?? {}]);
    expect(defaultPayloadConverter.fromPayload(decoded ?? {})).toEqual({
      stage: 'verification',
      waitsFor: ['riskValidity'],
    });
    expect(await codec.decode(await codec.encode([]))).toEqual([]);
  });

  it('refuses what it did not encrypt', async () => {
    const [encoded] = await codec.encode([payload]);
    if (!encoded?.data) throw new Error('nothing was encoded');
    const changed = { ...encoded, data: Buffer.from(encoded.data).fill(0, 20, 24) };
    const [foreign] = await new SealedPayloadCodec(testMasters(['payload'])).encode([payload]);
    const [elsewhere] = await new SealedPayloadCodec(
      new MasterKeys('another', new Map([['payload', [masters.current('payload')]]])),
    ).encode([payload]);
    for (const planted of [
      payload,
      {},
      { ...encoded, metadata: {} },
      { ...encoded, data: null },
      changed,
      foreign ?? {},
      elsewhere ?? {},
    ])
      await expect(codec.decode([planted])).rejects.toThrow(ForeignPayload);
    await expect(codec.decode([encoded, payload])).rejects.toThrow(/same key file/);
  });

  it('still reads what an older key encrypted', async () => {
    const old = await codec.encode([payload]);
    const current = { id: 'm_payload_new', secret: testMasters(['payload']).current('payload').secret };
    const rotated = new SealedPayloadCodec(
      new MasterKeys(masters.installation, new Map([['payload', [current, masters.current('payload')]]])),
    );
    expect(await rotated.decode(old)).toHaveLength(1);
    await expect(codec.decode(await rotated.encode([payload]))).rejects.toThrow(ForeignPayload);
  });

  it('needs the class payload', () => {
    expect(() => new SealedPayloadCodec(testMasters(['facts']))).toThrow(KeyClassNotHeld);
  });
});

describe('the data converter', () => {
  const converter = loadDataConverter(dataConverter(masters));

  it('carries values', async () => {
    const payloads = await encodeToPayloads(converter, 'one', { two: 2 });
    expect(await decodeArrayFromPayloads(converter, payloads)).toEqual(['one', { two: 2 }]);
  });

  it('leaves no word of a failure in clear, and gives it back', async () => {
    const failure = await encodeErrorToFailure(converter, new Error('the mailbox of Ana Example is full'));
    expect(failure.message).toBe('Encoded failure');
    expect(failure.stackTrace ?? '').toBe('');
    expect(JSON.stringify(failure)).not.toMatch(/mailbox|Example|spec\.ts/);
    const error = await decodeOptionalFailureToOptionalError(converter, failure);
    expect(error?.message).toBe('the mailbox of Ana Example is full');
  });
});
