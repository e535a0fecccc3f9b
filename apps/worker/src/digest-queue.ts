import { digestOf } from '@vigil/domain/office/digest';
import { queueDigest, type QueuedDigest } from '@vigil/ledger/digests';
import { startDigest } from '@vigil/workflows/start-digest';
import type { ConductingParts } from './parts.js';

type QueueParts = Pick<ConductingParts, 'ledger' | 'client' | 'log'>;

/**
 * Puts a colleague on the list of those who get the next digest: noted in the database, which makes it sure, and told to Temporal.
 * Where Temporal could not be told, the reconciler tells it.
 */
export async function joinDigest(parts: QueueParts, colleague: string): Promise<void> {
  const digest = { colleague, ...digestOf(parts.ledger.now()) };
  const joined = (await queueDigest(parts.ledger, digest)) ? digest : await joinNext(parts, digest);
  try {
    await awaitMorning(parts, joined);
  } catch (error) {
    parts.log.warn('a digest is noted, but Temporal could not be told; the reconciler will', error);
  }
}

/** Makes sure that a workflow waits to send it. Its id tells neither colleague nor day. */
export const awaitMorning = (
  { ledger, client }: Pick<QueueParts, 'ledger' | 'client'>,
  digest: QueuedDigest,
): Promise<void> =>
  startDigest(
    client.workflow,
    `digest-${ledger.tokens.token('digest-workflow', `${digest.colleague}/${digest.day}`).toString('hex')}`,
    digest,
  );

/** That one has gone out a moment ago. */
async function joinNext({ ledger }: QueueParts, { colleague, dueAt }: QueuedDigest): Promise<QueuedDigest> {
  const next = { colleague, ...digestOf(dueAt) };
  await queueDigest(ledger, next);
  return next;
}
