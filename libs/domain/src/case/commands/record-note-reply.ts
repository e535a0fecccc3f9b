import { z } from 'zod';
import { composed, operational, raw } from '../../classification.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { endsNote, entryOf, noteTermsOf } from '../entries.js';
import { noteReplyRecorded } from '../events/note-reply-recorded.js';
import { summaryFault } from '../../report-cycle/summary-fault.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { entryIs } from '../guards/entry.js';
import { replyIsNotDatedAfterReceipt } from '../guards/letter-dates.js';
import { day, partId } from '../outgoing-fields.js';
import { reviewStarts } from '../terms/entering-follow-up.js';

/** Records the State's reply to the note verbale; after the annex lock it is kept for the next cycle (DOMAIN 5, scenarios 18, 19). */
export const recordNoteReply = defineCommand({
  name: 'RecordNoteReply',
  summary: 'Record the reply to the note verbale',
  group: 'report',
  schema: z.strictObject({
    entryId: partId(),
    receivedOn: day(),
    datedOn: day().nullable().default(null),
    text: raw().nullable().default(null),
    /** What the report says of it, in neutral words that mention nobody; before the lock it is added to the entry’s annex. */
    summary: composed(4_000).nullable().optional(),
    /** The cycle has locked its annexes, whether or not this entry was told yet. */
    afterLock: operational(z.boolean()).optional(),
  }),
  issuedBy: ['stream'],
  by: [],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP', 'CLOSED'],
  whileHeld: true,
  guards: [
    entryIs('IN_NV', 'FINAL', 'LOCKED', 'PUBLISHED', 'EXCLUDED'),
    ({ state, payload: { entryId, receivedOn } }) => {
      const entry = entryOf(state, entryId);
      if (!entry) return undefined;
      if (!entry.note) return { code: 'NOTE_NOT_SENT', field: 'entryId' };
      return receivedOn < entry.note.sentOn ? { code: 'DATE_BEFORE_SENT', field: 'receivedOn' } : undefined;
    },
    dayIsNotInFuture('receivedOn', ({ receivedOn }: { receivedOn: string }) => receivedOn),
    replyIsNotDatedAfterReceipt,
    ({ payload: { summary } }) => summaryFault(summary),
  ],
  record: ({ state, payload, moment }) => {
    const status = entryOf(state, payload.entryId)?.status;
    const afterLock = payload.afterLock === true || status === 'LOCKED' || status === 'PUBLISHED';
    const toFollowUp = endsNote(state, payload.entryId);
    return [
      draft(noteReplyRecorded, {
        ...payload,
        summary: afterLock ? null : (payload.summary ?? null),
        afterLock,
        toFollowUp,
        ends: noteTermsOf(state, payload.entryId),
        starts: toFollowUp ? reviewStarts(state, moment, payload.entryId) : [],
      }),
    ];
  },
});
