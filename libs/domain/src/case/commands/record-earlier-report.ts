import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { fact } from '../../classification.js';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { earlierReportRecorded } from '../events/earlier-report-recorded.js';

/** Notes that a report of an earlier year had this case, from before it was led here (DOMAIN 6 "Annex rule"). */
export const recordEarlierReport = defineCommand({
  name: 'RecordEarlierReport',
  summary: 'Record an earlier report that had this case',
  group: 'report',
  schema: z.strictObject({
    year: fact(z.int().min(1991).max(2200)),
    /** The report's symbol, such as `A/HRC/57/60`. */
    symbol: fact(
      z
        .string()
        .trim()
        .regex(/^A\/HRC\/[0-9]{1,3}\/[0-9]{1,3}$/),
    ).optional(),
  }),
  by: ['OFFICER', 'SUPERVISOR', 'EDITOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    ({ payload: { year }, moment }) =>
      year > Number(dayOf(moment.effectiveAt).slice(0, 4))
        ? { code: 'DATE_IN_FUTURE', field: 'year' }
        : undefined,
    ({ state, payload: { year } }) =>
      state.publishedYears.includes(year) ? { code: 'YEAR_ALREADY_RECORDED', field: 'year' } : undefined,
  ],
  record: ({ payload: { year, symbol } }) => [draft(earlierReportRecorded, { year, symbol: symbol ?? null })],
});
