import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** A report of an earlier year had this case: it goes to Annex II from now on (DOMAIN 6 "Annex rule"). */
export const earlierReportRecorded = defineEvent({
  type: 'EarlierReportRecorded',
  shape: { year: fact(z.int()), symbol: fact(z.string()).nullable() },
  evolve: (state, { year }) => ({
    ...state,
    publishedYears: [...new Set([...state.publishedYears, year])].sort((a, b) => a - b),
  }),
});
