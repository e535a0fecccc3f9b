import { composed } from '../../classification.js';
import { day, symbol } from '../../case/outgoing-fields.js';
import { entryRef } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** A published entry is corrected by a document of its own; its case is told. */
export const corrigendumOrdered = defineCycleEvent({
  type: 'CorrigendumOrdered',
  shape: { ...entryRef, report: symbol(), issuedOn: day(), text: composed() },
  evolve: (state, { entryId, report }) => ({
    ...state,
    corrigenda: [...state.corrigenda, { entryId, report }],
  }),
});
