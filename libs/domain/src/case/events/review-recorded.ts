import { composed } from '../../classification.js';
import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { instant } from '../outgoing-fields.js';

/** What became of the persons was looked at (D18); the next review follows in its term. */
export const reviewRecorded = defineEvent({
  type: 'ReviewRecorded',
  shape: { by: reference(), at: instant(), findings: composed() },
  evolve: (state, { at }) => ({ ...state, lastReviewAt: at }),
});
