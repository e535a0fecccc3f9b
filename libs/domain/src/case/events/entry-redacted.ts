import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { shownBy, withEntry } from '../entries.js';
import { namingDecision, partId } from '../outgoing-fields.js';

/** Persons were taken out of a locked entry: removing only, never adding. */
export const entryRedacted = defineEvent({
  type: 'EntryRedacted',
  shape: {
    entryId: partId(),
    naming: z.array(namingDecision()),
    mainText: composed(),
    annexText: composed(),
    reason: composed(),
    held: operational(z.boolean()),
  },
  evolve: (state, { entryId, naming, mainText, annexText, held }) =>
    withEntry(state, entryId, ({ heldBecause }) => ({
      naming,
      ...shownBy(naming),
      mainText,
      annexText,
      held,
      heldBecause: held ? heldBecause : [],
    })),
});
