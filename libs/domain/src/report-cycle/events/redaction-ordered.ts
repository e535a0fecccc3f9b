import { composed } from '../../classification.js';
import { personIds } from '../../case/outgoing-fields.js';
import { entryRef } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** Something is taken out of a locked entry: its case is told, which refuses what would add. */
export const redactionOrdered = defineCycleEvent({
  type: 'RedactionOrdered',
  shape: {
    ...entryRef,
    remove: personIds(),
    mainText: composed(),
    annexText: composed(),
    reason: composed(),
  },
  evolve: (state, { stream, entryId, mainText, annexText }) => ({
    ...state,
    redactions: [
      ...state.redactions.filter((one) => one.entryId !== entryId || one.stream !== stream),
      { stream, entryId, mainText, annexText },
    ],
  }),
});
