import { z } from 'zod';
import { operational } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** The letter may be sent as it stands; whoever cleared it signed the re-identification checklist where one is due. */
export const communicationCleared = defineEvent({
  type: 'CommunicationCleared',
  version: 2,
  // Version 1 knew no checklist.
  upcast: (old) => ({ considered: [], ...(old as object) }),
  shape: {
    communicationId: partId(),
    /** The clues of the text that were weighed, in codes. */
    considered: z.array(operational(z.string())),
  },
  evolve: (state, { communicationId }, { actor }) =>
    withLetter(state, communicationId, {
      status: 'CLEARED',
      clearedBy: actingPerson(actor),
      clearedAtRisk: state.risk?.level ?? null,
    }),
});
