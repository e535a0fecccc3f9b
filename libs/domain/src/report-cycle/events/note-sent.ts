import { z } from 'zod';
import { fact } from '../../classification.js';
import { numbered } from '../../case/numbered.js';
import { day, instant, stateCode } from '../../case/outgoing-fields.js';
import { noteEntry } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';
import { withNote } from '../under-way.js';

/** A note verbale left for a State, with its number and with the texts as they stood; its reply is awaited (D12). */
export const noteSent = defineCycleEvent({
  type: 'NoteSent',
  shape: {
    state: stateCode(),
    number: numbered(),
    sentOn: day(),
    by: fact(z.string()),
    dueAt: instant(),
    entries: z.array(noteEntry()),
    /** The first note of the year: no more entries are admitted after it (DOMAIN 9.9). */
    first: fact(z.boolean()),
  },
  evolve: (state, { state: to, number, sentOn, by, dueAt, entries }, { effectiveAt }) => ({
    ...withNote(state, to, {
      sent: { number, sentOn, by, dueAt, entries },
      entries: entries.map(({ stream, entryId }) => ({ stream, entryId })),
      // One of a report that is moved in left long ago.
      dispatch: state.takingOver ? 'CONFIRMED' : 'PENDING',
      attempts: state.takingOver ? 0 : 1,
    }),
    phase: state.phase === 'INTAKE_CLOSED' ? 'NV_OUT' : state.phase,
    underWay: [...state.underWay, { task: 'LINK_NOTE', state: to, since: effectiveAt }],
  }),
});
