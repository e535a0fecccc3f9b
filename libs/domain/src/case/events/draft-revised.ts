import { composed, operational } from '../../classification.js';
import { z } from 'zod';
import { actingPerson } from '../acting-person.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { day, partId, personIds } from '../outgoing-fields.js';

/** The draft was replaced; an earlier clearance is void, and a hold of the letter ends if nobody in it lacks consent any more. */
export const draftRevised = defineEvent({
  type: 'DraftRevised',
  version: 2,
  // Version 1 knew no checklist.
  upcast: (old) => ({ checked: false, ...(old as object) }),
  shape: {
    communicationId: partId(),
    named: personIds(),
    mentioned: personIds(),
    replyDueOn: day().nullable(),
    text: composed(),
    checked: operational(z.boolean()),
    held: operational(z.boolean()),
  },
  evolve: (state, { communicationId, named, mentioned, replyDueOn, text, checked, held }, { actor }) =>
    withLetter(state, communicationId, {
      status: 'DRAFT',
      named,
      mentioned,
      replyDueOn,
      text,
      held,
      clearedBy: null,
      checkedBy: checked ? actingPerson(actor) : null,
      draftedBy: actingPerson(actor),
    }),
});
