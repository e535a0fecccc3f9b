import { z } from 'zod';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { entryOf } from '../entries.js';
import { noteLinked } from '../events/note-linked.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { entryIs } from '../guards/entry.js';
import { day, partId, symbol } from '../outgoing-fields.js';
import { noteReplyTerm } from '../terms/note-reply-term.js';

/** Links the note verbale that was sent with this entry; its reply is awaited (D12). Without an earlier letter it is the communication. */
export const linkNote = defineCommand({
  name: 'LinkNote',
  summary: 'Link the note verbale that was sent',
  group: 'report',
  schema: z.strictObject({ entryId: partId(), number: symbol(), sentOn: day() }),
  issuedBy: ['stream'],
  by: [],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  whileHeld: true,
  guards: [
    entryIs('IN_NV'),
    ({ state, payload: { entryId } }) =>
      entryOf(state, entryId)?.note ? { code: 'NOTE_ALREADY_LINKED', field: 'entryId' } : undefined,
    dayIsNotInFuture('sentOn', ({ sentOn }: { sentOn: string }) => sentOn),
  ],
  record: ({ state, payload, moment }) => {
    const term = noteReplyTerm(payload.entryId, payload.sentOn, moment);
    return [
      draft(noteLinked, {
        ...payload,
        dueAt: term.dueAt,
        toCommunicated: state.status === 'VERIFIED',
        starts: [term],
      }),
    ];
  },
});
