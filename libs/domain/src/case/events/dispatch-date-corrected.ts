import { z } from 'zod';
import { composed, fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { day, instant, partId } from '../outgoing-fields.js';
import { COMMUNICATION_STATUS } from '../../vocabulary/communication.js';

/** The date of a sent letter was corrected: its terms run anew under the same subject, and what was judged by the old date is judged again. */
export const dispatchDateCorrected = defineEvent({
  type: 'DispatchDateCorrected',
  shape: {
    communicationId: partId(),
    sentOn: day(),
    sentAt: instant().nullable(),
    replyDueAt: instant().nullable(),
    status: fact(z.enum(COMMUNICATION_STATUS.codes)),
    lapsedAt: instant().nullable(),
    lapseVoid: fact(z.boolean()),
    /** Which replies are late by the corrected date. */
    lateReplies: z.array(partId()),
    caseStatus: fact(z.enum(['COMMUNICATED', 'FOLLOW_UP'])).nullable(),
    reason: composed(),
  },
  evolve: (
    state,
    { communicationId, sentOn, sentAt, replyDueAt, status, lapsedAt, lapseVoid, lateReplies, caseStatus },
  ) => ({
    ...withLetter(state, communicationId, ({ replies }) => ({
      sentOn,
      sentAt,
      replyDueAt,
      status,
      lapsedAt,
      lapseVoid,
      replies: replies.map((reply) => ({ ...reply, late: lateReplies.includes(reply.id) })),
    })),
    status: caseStatus ?? state.status,
  }),
});
