import { operational } from '../../classification.js';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { actingPerson } from '../acting-person.js';
import { withEntry } from '../entries.js';
import { partId } from '../outgoing-fields.js';

/** The entry may go into the note verbale and the report as it stands; whoever cleared it signed the re-identification checklist where one is due. */
export const entryCleared = defineEvent({
  type: 'EntryCleared',
  shape: {
    entryId: partId(),
    /** The clues of the texts that were weighed, in codes. */
    considered: z.array(operational(z.string())),
  },
  evolve: (state, { entryId }, { actor }) =>
    withEntry(state, entryId, ({ status }) => ({
      status: status === 'PROPOSED' ? 'CLEARED' : status,
      clearedBy: actingPerson(actor),
      clearedAtRisk: state.risk?.level ?? null,
    })),
});
