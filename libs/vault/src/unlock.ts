import { randomUUID } from 'node:crypto';
import type { Identity, TextRef } from '@vigil/domain/classification';
import type { Pool } from 'pg';
import { sealJson } from './box.js';
import type { VaultBoxes } from './boxes.js';
import { textBinding, type TextContent } from './content.js';
import type { Keyring } from './keyring.js';
import { INSERT_KEYS, keyColumns } from './minted-key.js';
import type { IdentityOfPerson, VaultOpener } from './opener.js';

export interface UnlockRequest {
  /** Who asks: the office's id of the person. Whether they may is the caller's to have checked. */
  readonly actor: string;
  /** The case for whose sake. Its state must name the target: the caller takes it from there, never from the request. */
  readonly caseStream: string;
  readonly reason: string;
  readonly target:
    ({ readonly kind: 'person' } & IdentityOfPerson) | { readonly kind: 'text'; readonly text: TextRef };
}

export interface UnlockVault {
  readonly pool: Pick<Pool, 'query'>;
  readonly installation: string;
  readonly keyring: Keyring;
  readonly boxes: VaultBoxes;
  readonly opener: VaultOpener;
  readonly now: () => Date;
}

/** Nothing was opened. `code` says why: the reason is missing, the text belongs to another stream, or no log could be written. */
export class UnlockRefused extends Error {
  override readonly name = 'UnlockRefused';
  constructor(
    readonly code: 'REASON_MISSING' | 'NOT_OF_THIS_CASE' | 'LOG_NOT_WRITTEN',
    cause?: unknown,
  ) {
    super(REMEDY[code], { cause });
  }
}

/**
 * Opens one identity or one received text for a person's eyes. First the log: who, when, which, for which case, and the reason,
 * sealed; committed. Only then the box. Returns the identity or the text, or `'ERASED'` if its key was destroyed.
 * Throws UnlockRefused, and BoxMissing or SealBroken for a damaged vault (the log's row is there all the same).
 */
export function unlock(
  vault: UnlockVault,
  request: UnlockRequest & { readonly target: { readonly kind: 'person' } },
): Promise<Identity | 'ERASED'>;
export function unlock(
  vault: UnlockVault,
  request: UnlockRequest & { readonly target: { readonly kind: 'text' } },
): Promise<string>;
export async function unlock(vault: UnlockVault, request: UnlockRequest): Promise<Identity | string> {
  const { target, caseStream } = request;
  if (request.reason.trim() === '') throw new UnlockRefused('REASON_MISSING');
  if (target.kind === 'text') await requireOwnText(vault.boxes, target.text, caseStream);
  await writeLog(vault, request);
  if (target.kind === 'text') return vault.opener.openAnyText(target.text);
  return (await vault.opener.openIdentities([target])).get(target.personId) as Identity | 'ERASED';
}

/**
 * Notes that somebody opened a case in an emergency, before they see anything of it: who, when, and the reason, sealed; committed.
 * Returns the row's id. Throws UnlockRefused.
 */
export async function logEmergency(
  vault: UnlockVault,
  request: Pick<UnlockRequest, 'actor' | 'caseStream' | 'reason'>,
): Promise<string> {
  if (request.reason.trim() === '') throw new UnlockRefused('REASON_MISSING');
  return writeLog(vault, { ...request, target: { kind: 'case' } });
}

const REMEDY = {
  REASON_MISSING:
    'Say for what reason the identity or text is to be opened: the reason is kept with your name.',
  NOT_OF_THIS_CASE: 'This text does not belong to the case named. Open it from its own case.',
  LOG_NOT_WRITTEN:
    'Nothing was opened, because the log of openings could not be written. Try again in a moment.',
} as const;

async function requireOwnText(boxes: VaultBoxes, { boxId }: TextRef, caseStream: string): Promise<void> {
  const box = (await boxes.get([boxId])).get(boxId);
  if (box && box.subject !== caseStream) throw new UnlockRefused('NOT_OF_THIS_CASE');
}

async function writeLog(
  { pool, installation, keyring, now }: UnlockVault,
  request: Omit<UnlockRequest, 'target'> & {
    readonly target: UnlockRequest['target'] | { readonly kind: 'case' };
  },
): Promise<string> {
  const { actor, caseStream, reason, target } = request;
  const id = randomUUID();
  const at = now();
  const content: TextContent = { form: 'RAW', text: reason };
  try {
    const minted = await keyring.mint([{ kind: 'text', subject: id }]);
    const [{ key }] = minted as [(typeof minted)[number]];
    await pool.query(`WITH keys AS (${INSERT_KEYS}) ${INSERT_LOG}`, [
      ...keyColumns(minted, at),
      id,
      actor,
      caseStream,
      target.kind,
      ...opened(target, caseStream),
      key.id,
      sealJson(key, content, textBinding(installation, caseStream, id)),
    ]);
    return id;
  } catch (error) {
    throw new UnlockRefused('LOG_NOT_WRITTEN', error);
  }
}

/** What the log calls it, and its box; a case has none. */
function opened(
  target: UnlockRequest['target'] | { readonly kind: 'case' },
  caseStream: string,
): readonly [string, string] {
  if (target.kind === 'case') return [caseStream, ''];
  return target.kind === 'person'
    ? [target.personId, target.identity.boxId]
    : [target.text.boxId, target.text.boxId];
}

const INSERT_LOG = `INSERT INTO vault.unlock_log (id, at, actor, case_stream, subject_kind, subject, box_id, key_id, reason)
  VALUES ($7, $6, $8, $9, $10, $11, $12, $13, $14)`;
