import { z } from 'zod';
import { composed, fact, raw } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withEntry } from '../entries.js';
import { day, partId } from '../outgoing-fields.js';

/** The State replied to the note verbale; after the lock it is for the next cycle. */
export const noteReplyRecorded = defineEvent({
  type: 'NoteReplyRecorded',
  shape: {
    entryId: partId(),
    receivedOn: day(),
    datedOn: day().nullable(),
    text: raw().nullable(),
    /** What the annex says of it; absent in replies recorded before summaries were. */
    summary: composed().nullable().optional(),
    afterLock: fact(z.boolean()),
    toFollowUp: fact(z.boolean()),
  },
  evolve: (state, { entryId, receivedOn, afterLock, toFollowUp, summary = null }) => ({
    ...withEntry(state, entryId, { noteReply: { receivedOn, afterLock, summary } }),
    status: toFollowUp ? 'FOLLOW_UP' : state.status,
    developments: [...state.developments, receivedOn],
  }),
});
