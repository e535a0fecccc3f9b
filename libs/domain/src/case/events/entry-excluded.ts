import { z } from 'zod';
import { ANNEX } from '../../vocabulary/annex.js';
import { composed, fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { actingPerson } from '../acting-person.js';
import { withEntry } from '../entries.js';
import { numbered } from '../numbered.js';
import { partId } from '../outgoing-fields.js';
import { EXCLUSION } from '../../vocabulary/exclusion.js';

/** The case is not in this report, with the reason. Without a development an entry is excluded as soon as it is proposed; the case stays open. */
export const entryExcluded = defineEvent({
  type: 'EntryExcluded',
  shape: {
    entryId: partId(),
    reason: fact(z.enum(EXCLUSION.codes)),
    explanation: composed().nullable(),
    /** For an entry that is excluded at once when proposed. */
    proposal: z
      .strictObject({
        number: numbered(),
        year: fact(z.int()),
        annex: fact(z.enum(ANNEX.codes)),
        opensWith: z.array(fact(z.int())),
      })
      .nullable(),
    toFollowUp: fact(z.boolean()),
  },
  evolve: (state, { entryId: id, reason, proposal, toFollowUp }, { actor }) => {
    const status = toFollowUp ? 'FOLLOW_UP' : state.status;
    if (proposal === null)
      return { ...withEntry(state, id, { status: 'EXCLUDED', excluded: reason }), status };
    const entry = {
      id,
      ...proposal,
      status: 'EXCLUDED' as const,
      held: false,
      heldBecause: [],
      named: [],
      mentioned: [],
      mainText: null,
      annexText: null,
      proposedBy: actingPerson(actor) ?? '',
      clearedBy: null,
      naming: [],
      excluded: reason,
      note: null,
      noteReply: null,
      admittedLate: false,
      lateDiscovered: false,
      checkedBy: null,
      corrigenda: [],
    };
    return { ...state, status, entries: { ...state.entries, [id]: entry } };
  },
});
