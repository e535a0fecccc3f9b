import { z } from 'zod';
import { fact, operational, raw } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { day, instant, partId } from '../outgoing-fields.js';

/** A reply came. It adds and changes no fact; a lapse that it came too late for stays, one that it came in time for is void, both visible. */
export const replyRecorded = defineEvent({
  type: 'ReplyRecorded',
  shape: {
    communicationId: partId(),
    replyId: operational(z.string()),
    receivedOn: day(),
    datedOn: day().nullable(),
    text: raw().nullable(),
    late: fact(z.boolean()),
    status: fact(z.enum(['REPLIED', 'REPLIED_LATE'])),
    lapsedAt: instant().nullable(),
    lapseVoid: fact(z.boolean()),
    toFollowUp: fact(z.boolean()),
  },
  evolve: (
    state,
    { communicationId, replyId, receivedOn, datedOn, text, late, status, lapsedAt, lapseVoid, toFollowUp },
  ) => ({
    ...withLetter(state, communicationId, ({ replies }) => ({
      status,
      lapsedAt,
      lapseVoid,
      replies: [...replies, { id: replyId, receivedOn, datedOn, late, text, quality: null }],
    })),
    status: toFollowUp ? 'FOLLOW_UP' : state.status,
    developments: [...state.developments, receivedOn],
  }),
});
