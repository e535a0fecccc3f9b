import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';
import { REPLY_QUALITY } from '../../vocabulary/communication.js';

/** The quality of a reply, for the office only: never in a published text. */
export const replyGraded = defineEvent({
  type: 'ReplyGraded',
  shape: { communicationId: partId(), replyId: partId(), quality: fact(z.enum(REPLY_QUALITY.codes)) },
  evolve: (state, { communicationId, replyId, quality }) =>
    withLetter(state, communicationId, ({ replies }) => ({
      replies: replies.map((reply) => (reply.id === replyId ? { ...reply, quality } : reply)),
    })),
});
