import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** No reply came within the term (D5, D6, D9): recorded by the calendar at the term's end. The reply term is over. */
export const replyLapsed = defineEvent({
  type: 'ReplyLapsed',
  shape: {
    communicationId: partId(),
    /** Reminders of the term that had not been told and now never are. */
    skipped: z.array(fact(z.string())),
    /** Whether the supervisor is told: not of a lapse that had passed when the letter was recorded. */
    tells: fact(z.boolean()),
    toFollowUp: fact(z.boolean()),
  },
  evolve: (state, { communicationId, toFollowUp }, { effectiveAt }) => ({
    ...withLetter(state, communicationId, { status: 'LAPSED', lapsedAt: effectiveAt, lapseVoid: false }),
    status: toFollowUp ? 'FOLLOW_UP' : state.status,
    terms: state.terms.filter(({ kind, subject }) => kind !== 'reply' || subject !== communicationId),
  }),
});
