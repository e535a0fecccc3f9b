import { z } from 'zod';
import { fact } from '../../classification.js';
import { periodOf } from '../../case/report-period.js';
import { reportYear } from '../../office/office-fields.js';
import { datedTerms } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { cycleOpened } from '../events/cycle-opened.js';

/**
 * Opens the year of a report by the dates of the office's period (DOMAIN 5, D10 to D16). One of the past is taken over: its steps
 * are dated, its rounds with them, and nothing is mailed until CompleteTakeover.
 */
export const openCycle = defineCycleCommand({
  name: 'OpenCycle',
  summary: 'Open the cycle of a report',
  schema: z.strictObject({
    year: reportYear(),
    /** It is an earlier report, told by steps with past dates. */
    takingOver: fact(z.boolean()).default(false),
  }),
  by: OF_THE_REPORT,
  from: ['NEW'],
  guards: [
    ({ payload: { year }, moment }) =>
      periodOf(year, moment) ? undefined : { code: 'PERIOD_UNKNOWN', field: 'year' },
    ({ state, payload: { year } }) =>
      state.id === `report-cycle/${year}` ? undefined : { code: 'PERIOD_UNKNOWN', field: 'year' },
  ],
  record: ({ payload: { year, takingOver }, moment }) => {
    const period = periodOf(year, moment);
    if (!period) return [];
    const { from, until, submissionsDueOn, sessionOpensOn } = period;
    const dates = { from, until, submissionsDueOn, sessionOpensOn };
    return [
      cycleDraft(cycleOpened, { year, ...dates, takingOver, starts: [...datedTerms(dates, year, moment)] }),
    ];
  },
});
