import { fact } from '../../classification.js';
import { z } from 'zod';
import { day, reportYear } from '../../office/office-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** The year of a report begins, with the dates of its period; its terms D10 to D16 stand in `starts`. */
export const cycleOpened = defineCycleEvent({
  type: 'CycleOpened',
  version: 2,
  // Version 1 knew no report that was moved in.
  upcast: (old) => ({ takingOver: false, ...(old as object) }),
  shape: {
    year: reportYear(),
    from: day(),
    until: day(),
    submissionsDueOn: day().nullable(),
    sessionOpensOn: day().nullable(),
    takingOver: fact(z.boolean()),
  },
  evolve: (state, { year, from, until, submissionsDueOn, sessionOpensOn, takingOver }) => ({
    ...state,
    year,
    phase: 'OPEN',
    dates: { from, until, submissionsDueOn, sessionOpensOn },
    takingOver,
  }),
});
