import { day } from '../../office/office-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** The office changed the dates of the period: what still runs is computed anew, under the same names. */
export const datesTakenUp = defineCycleEvent({
  type: 'DatesTakenUp',
  shape: {
    from: day(),
    until: day(),
    submissionsDueOn: day().nullable(),
    sessionOpensOn: day().nullable(),
  },
  evolve: (state, { from, until, submissionsDueOn, sessionOpensOn }) => ({
    ...state,
    dates: { from, until, submissionsDueOn, sessionOpensOn },
  }),
});
