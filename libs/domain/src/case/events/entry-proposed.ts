import { z } from 'zod';
import { ANNEX } from '../../vocabulary/annex.js';
import { composed, fact, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { shownBy } from '../entries.js';
import { actingPerson } from '../acting-person.js';
import { numbered } from '../numbered.js';
import { namingDecision, partId } from '../outgoing-fields.js';

/** An entry in a report was proposed: the inclusion test's result, the annex, the number and who is named stand as decided. */
export const entryProposed = defineEvent({
  type: 'EntryProposed',
  shape: {
    entryId: partId(),
    number: numbered(),
    year: fact(z.int()),
    annex: fact(z.enum(ANNEX.codes)),
    /** The years of earlier reports with which an Annex II text opens. */
    opensWith: z.array(fact(z.int())),
    naming: z.array(namingDecision()),
    mainText: composed(),
    annexText: composed(),
    /** The verified acts and the nexus that the inclusion test rested on (DOMAIN 3.4). */
    acts: z.array(operational(z.string())),
    nexus: z.array(operational(z.string())),
    /** An older act that the office learnt of in the period (DOMAIN 9.9). */
    lateDiscovered: fact(z.boolean()),
    /** Why a supervisor admitted it after the intake had closed; null in time. */
    admission: composed().nullable(),
    /** Whether the re-identification checklist was signed with it. */
    checked: operational(z.boolean()),
  },
  evolve: (
    state,
    {
      entryId: id,
      number,
      year,
      annex,
      opensWith,
      naming,
      mainText,
      annexText,
      lateDiscovered,
      admission,
      checked,
    },
    { actor },
  ) => ({
    ...state,
    entries: {
      ...state.entries,
      [id]: {
        id,
        number,
        year,
        annex,
        opensWith,
        status: 'PROPOSED',
        held: false,
        heldBecause: [],
        ...shownBy(naming),
        mainText,
        annexText,
        proposedBy: actingPerson(actor) ?? '',
        clearedBy: null,
        naming,
        excluded: null,
        note: null,
        noteReply: null,
        admittedLate: admission !== null,
        lateDiscovered,
        checkedBy: checked ? actingPerson(actor) : null,
        corrigenda: [],
      },
    },
  }),
});
