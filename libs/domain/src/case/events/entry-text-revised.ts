import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { actingPerson } from '../acting-person.js';
import { shownBy, withEntry } from '../entries.js';
import { namingDecision, partId } from '../outgoing-fields.js';

/** Texts or naming of an entry were replaced: clearance and re-identification check are void, and a hold ends if nobody in it lacks consent any more. */
export const entryTextRevised = defineEvent({
  type: 'EntryTextRevised',
  shape: {
    entryId: partId(),
    naming: z.array(namingDecision()),
    mainText: composed(),
    annexText: composed(),
    checked: operational(z.boolean()),
    held: operational(z.boolean()),
  },
  evolve: (state, { entryId, naming, mainText, annexText, checked, held }, { actor }) =>
    withEntry(state, entryId, (entry) => ({
      naming,
      ...shownBy(naming),
      mainText,
      annexText,
      // An entry that a note verbale covers stays in it, and is cleared anew there.
      status: entry.status === 'FINAL' || entry.status === 'IN_NV' ? 'IN_NV' : 'PROPOSED',
      clearedBy: null,
      proposedBy: actingPerson(actor) ?? entry.proposedBy,
      checkedBy: checked ? actingPerson(actor) : null,
      held,
      heldBecause: held ? entry.heldBecause : [],
    })),
});
