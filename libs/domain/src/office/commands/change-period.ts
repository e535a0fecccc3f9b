import { z } from 'zod';
import { composed } from '../../classification.js';
import type { RejectionCode } from '../../rejections.js';
import { defineOfficeCommand, type OfficeGuard, type OfficeJudged } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { periodChanged } from '../events/period-changed.js';
import { day, reportYear } from '../office-fields.js';
import type { ReportPeriod } from '../office-state.js';

interface Change {
  readonly year: number;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly submissionsDueOn?: string | undefined;
  readonly sessionOpensOn?: string | undefined;
}
type Dates = Pick<ReportPeriod, 'from' | 'until' | 'submissionsDueOn' | 'sessionOpensOn'>;

/** The period as it stands and as it would be; undefined where there is none of that year. */
function changed({ state, payload }: Pick<OfficeJudged<Change>, 'state' | 'payload'>) {
  const before = state.periods.find(({ year }) => year === payload.year);
  if (before === undefined) return undefined;
  const after: Dates = {
    from: payload.from ?? before.from,
    until: payload.until ?? before.until,
    submissionsDueOn: payload.submissionsDueOn ?? before.submissionsDueOn,
    sessionOpensOn: payload.sessionOpensOn ?? before.sessionOpensOn,
  };
  return { before, after };
}

/** What is wrong with a changed period, where there is one of that year. */
const ofPeriod =
  (
    code: RejectionCode,
    field: string,
    isWrong: (before: ReportPeriod, after: Dates, judged: OfficeJudged<Change>) => boolean,
  ): OfficeGuard<Change> =>
  (judged) => {
    const periods = changed(judged);
    return periods !== undefined && isWrong(periods.before, periods.after, judged)
      ? { code, field }
      : undefined;
  };

const DATES = ['from', 'until', 'submissionsDueOn', 'sessionOpensOn'] as const;

const periodIsOpened: OfficeGuard<Change> = (judged) =>
  changed(judged) === undefined ? { code: 'PERIOD_UNKNOWN', field: 'year' } : undefined;
const somethingChanges = ofPeriod('PERIOD_UNCHANGED', 'year', (before, after) =>
  DATES.every((date) => before[date] === after[date]),
);
const periodEndsAfterItBegins = ofPeriod(
  'PERIOD_ENDS_BEFORE_IT_BEGINS',
  'until',
  (_before, { from, until }) => until < from,
);
/** A day belongs to one report. */
const periodIsFree = ofPeriod('PERIOD_OVERLAPS', 'from', ({ year }, after, { state }) =>
  state.periods.some(
    (other) => other.year !== year && after.from <= other.until && other.from <= after.until,
  ),
);
/** What was taken in by the old period is not put out of it by a new one (DOMAIN 9.9). */
const intakeIsOpen = ofPeriod(
  'PERIOD_IS_CLOSED',
  'until',
  (before, after) => before.intakeClosed && (before.from !== after.from || before.until !== after.until),
);

/**
 * Moves the dates of a report's period (it has moved before, DOMAIN 1.7), of its call or its session. The report's cycle takes them
 * up by itself: its terms that still run are computed anew (DOMAIN 9.17).
 */
export const changePeriod = defineOfficeCommand({
  name: 'ChangePeriod',
  summary: 'Change the dates of a report’s period',
  schema: z.strictObject({
    year: reportYear(),
    from: day().optional(),
    until: day().optional(),
    submissionsDueOn: day().optional(),
    sessionOpensOn: day().optional(),
    reason: composed(2_000),
  }),
  by: ['SUPERVISOR'],
  ifMatch: true,
  guards: [periodIsOpened, somethingChanges, periodEndsAfterItBegins, periodIsFree, intakeIsOpen],
  record: (judged) => {
    const { year, reason } = judged.payload;
    const periods = changed(judged);
    return periods === undefined ? [] : [officeDraft(periodChanged, { year, ...periods.after, reason })];
  },
});
