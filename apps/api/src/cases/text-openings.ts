import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { openingsOf } from '@vigil/vault/openings';
import { answeredInstant } from '../docs/answers.js';
import type { ApiParts } from '../parts.js';
import { Problem } from '../problems/problem.js';
import { unlockReason } from './unlock-reason.js';

/** What is asked to open one received text. */
export const unlockTextBody = z.strictObject({
  textId: z.string().max(100),
  reason: unlockReason,
});

/** A received text, opened. */
export const openedTextAnswer = z.strictObject({ opened: z.string() });

/** Who opened which received text, the newest first. */
export const textOpeningsAnswer = z.strictObject({
  openings: z.array(
    z.strictObject({
      at: answeredInstant(),
      by: z.string(),
      textId: z.string(),
      /** In the words of whoever opened it; null for an auditor, since it may spell names. */
      reason: z.string().nullable(),
    }),
  ),
});

/**
 * Who opened which received text of a stream that is no case's, and why, the newest first: for supervisors, the data protection officer and
 * the auditor (DOMAIN 7, "audit log"). Throws a Problem for everybody else.
 */
export async function textOpenings(
  { vault }: Pick<ApiParts, 'vault'>,
  { roles }: Colleague,
  stream: string,
): Promise<z.output<typeof textOpeningsAnswer>> {
  if (!roles.some((role) => LOG_READERS.includes(role)))
    throw new Problem(
      'role-not-permitted',
      'The access log is read by supervisors, the data protection officer and the auditor: ask one.',
    );
  const mayReadWhy = roles.some((role) => role !== 'AUDITOR' && LOG_READERS.includes(role));
  const openings = await openingsOf(vault, stream, MOST);
  return {
    openings: openings.map(({ at, actor, subject, reason }) => ({
      at: at.toISOString(),
      by: actor,
      textId: subject,
      reason: mayReadWhy ? reason : null,
    })),
  };
}

const LOG_READERS: readonly string[] = ['SUPERVISOR', 'DPO', 'AUDITOR'];
const MOST = 500;
