import { composed } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withEntry } from '../entries.js';
import { day, partId, symbol } from '../outgoing-fields.js';

/** A published entry was corrected by a document of its own; the entry itself stays as published. */
export const corrigendumIssued = defineEvent({
  type: 'CorrigendumIssued',
  shape: { entryId: partId(), report: symbol(), issuedOn: day(), text: composed() },
  evolve: (state, { entryId, report }) =>
    withEntry(state, entryId, ({ corrigenda }) => ({ corrigenda: [...corrigenda, report] })),
});
