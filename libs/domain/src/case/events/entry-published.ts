import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withEntry } from '../entries.js';
import { day, partId, symbol } from '../outgoing-fields.js';

/** The report with this entry is out: it cannot be recalled. The source is told (D17, in `starts`). */
export const entryPublished = defineEvent({
  type: 'EntryPublished',
  shape: {
    entryId: partId(),
    report: symbol(),
    /** Where in the annex: its running paragraph. */
    paragraph: fact(z.int()),
    issuedOn: day(),
    toFollowUp: fact(z.boolean()),
  },
  evolve: (state, { entryId, issuedOn, toFollowUp }) => {
    const year = state.entries[entryId]?.year;
    return {
      ...withEntry(state, entryId, { status: 'PUBLISHED', issuedOn }),
      status: toFollowUp ? 'FOLLOW_UP' : state.status,
      publishedYears:
        year === undefined ? state.publishedYears : [...new Set([...state.publishedYears, year])],
    };
  },
});
