import { z } from 'zod';
import { composed, fact, raw } from '../../classification.js';
import { day, stateCode } from '../../case/outgoing-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withNote } from '../under-way.js';

/** A State replied to its note verbale; after the lock of the annexes the reply waits for the next report. */
export const replyToNoteRecorded = defineCycleEvent({
  type: 'ReplyToNoteRecorded',
  shape: {
    state: stateCode(),
    receivedOn: day(),
    datedOn: day().nullable(),
    text: raw().nullable(),
    summary: composed().nullable(),
    afterLock: fact(z.boolean()),
  },
  evolve: (state, { state: to, receivedOn, datedOn, text, summary, afterLock }, { effectiveAt }) => ({
    ...withNote(state, to, ({ replies }) => ({
      replies: [...replies, { receivedOn, datedOn, text, summary, afterLock }],
    })),
    underWay: [...state.underWay, { task: 'PASS_ON_REPLY', state: to, since: effectiveAt }],
  }),
});
