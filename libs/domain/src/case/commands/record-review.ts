import { z } from 'zod';
import { composed } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand, madeBy } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { reviewRecorded } from '../events/review-recorded.js';
import { reviewTerm } from '../terms/review-term.js';

/** Records that the case was looked at again, and what was found, nothing new included (D18). The next review begins. */
export const recordReview = defineCommand({
  name: 'RecordReview',
  summary: 'Record a review of the case',
  group: 'followUp',
  schema: z.strictObject({ findings: composed() }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['COMMUNICATED', 'FOLLOW_UP'],
  whileHeld: true,
  guards: [],
  record: ({ state, payload: { findings }, actor, moment, command }) => [
    draft(reviewRecorded, {
      by: actingPerson(actor) ?? '',
      at: moment.effectiveAt,
      findings,
      starts: [reviewTerm(madeBy(command, 'review'), moment.effectiveAt, moment)],
      ends: endingTerms(state, 'review'),
    }),
  ],
});
