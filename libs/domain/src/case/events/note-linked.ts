import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withEntry } from '../entries.js';
import { day, instant, partId, symbol } from '../outgoing-fields.js';

/** The note verbale with this entry was sent. For a case without an earlier letter it is the communication (DOMAIN 1.1). */
export const noteLinked = defineEvent({
  type: 'NoteLinked',
  shape: {
    entryId: partId(),
    number: symbol(),
    sentOn: day(),
    dueAt: instant(),
    toCommunicated: fact(z.boolean()),
  },
  evolve: (state, { entryId, number, sentOn, dueAt, toCommunicated }) => ({
    ...withEntry(state, entryId, { note: { number, sentOn, dueAt } }),
    status: toCommunicated ? 'COMMUNICATED' : state.status,
  }),
});
