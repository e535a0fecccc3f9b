import { z } from 'zod';
import { composed } from '../../classification.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { draftCancelled } from '../events/draft-cancelled.js';
import { letterIs } from '../guards/letter.js';
import { partId } from '../outgoing-fields.js';

/** Gives a letter up before it was sent; its drafts stay in history and leave no gap in the numbers (DOMAIN 6). */
export const cancelDraft = defineCommand({
  name: 'CancelDraft',
  summary: 'Cancel a letter that was not sent',
  group: 'communication',
  schema: z.strictObject({ communicationId: partId(), reason: composed(2_000).optional() }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP', 'CLOSED'],
  whileHeld: true,
  guards: [letterIs('DRAFT', 'CLEARED')],
  record: ({ payload: { communicationId, reason } }) => [
    draft(draftCancelled, { communicationId, reason: reason ?? null }),
  ],
});
