import { z } from 'zod';

/**
 * The ledger as lines, for verifying and for leaving the house: first the installation, then each stream's events in order, the
 * positions in order, the daily roots in order. Bytes are hexadecimal. Boxes themselves are not needed, only their digests.
 */
const hex = z.string().regex(/^([0-9a-f]{2})*$/);
export const ledgerLine = z.discriminatedUnion('line', [
  z.strictObject({ line: z.literal('installation'), installation: z.string() }),
  z.strictObject({
    line: z.literal('event'),
    stream: z.string(),
    seq: z.int(),
    origin: z.string(),
    recordedAt: z.string(),
    keyId: z.string(),
    boxDigest: hex,
    box: hex.optional(),
    prevHash: hex.nullable(),
    hash: hex,
  }),
  z.strictObject({
    line: z.literal('position'),
    position: z.string().regex(/^\d+$/),
    stream: z.string(),
    seq: z.int(),
    chain: hex,
  }),
  z.strictObject({
    line: z.literal('root'),
    day: z.string(),
    position: z.string().regex(/^\d+$/),
    chain: hex,
    signature: hex,
    keyId: z.string(),
  }),
]);
export type LedgerLine = z.infer<typeof ledgerLine>;
export type LineOf<L extends LedgerLine['line']> = Extract<LedgerLine, { line: L }>;
