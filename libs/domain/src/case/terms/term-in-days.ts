import { daysBetween, plusDays, type Day } from '../../calendar/day.js';
import { plusWorkingDays } from '../../calendar/working-days.js';
import type { Level, StreamStage, Term } from '../../stream/term.js';
import type { Moment } from '../../decider.js';
import type { Recipient } from '../../vocabulary/recipient.js';
import { holidaysFor, type WhoseDays } from '../../office/calendars.js';
import type { Stage } from '../../vocabulary/stage.js';
import { dayClock, type Start } from './day-clock.js';
import { termOf } from './term-of.js';

/** A term of days before its levels are computed. */
export interface TermOfDays<S extends StreamStage = Stage> extends Pick<
  Term<S>,
  'kind' | 'subject' | 'stage' | 'rule'
> {
  readonly start: Start;
  /** Who is reminded; whoever is told of the end stands in `end`. */
  readonly remind: Recipient;
  /** What the end does; by default it tells the supervisor that the term passed. */
  readonly end?: Omit<Level, 'at'>;
}

const OVERDUE: Omit<Level, 'at'> = { name: 'OVERDUE', to: 'SUPERVISOR', does: 'OVERDUE' };

/** A term in calendar days: it ends at 24:00 of its last day, and reminds at 07:00 so many days before (DOMAIN 5). */
export function termInDays<S extends StreamStage>(
  term: TermOfDays<S>,
  lastDay: Day,
  moment: Moment,
): Term<S> {
  const days = moment.office.parameters.levelsInDays.map((n) => [n, plusDays(lastDay, -n)] as const);
  return withReminders(term, lastDay, days, moment);
}

/**
 * A term in working days after its start, by the calendar of whoever has to act: it ends at 24:00 of the last, and reminds at
 * 07:00 of working days before.
 */
export function termInWorkingDays(term: TermOfDays, length: number, whose: WhoseDays, moment: Moment): Term {
  const { levelsInWorkingDays, secondsPerDay } = moment.office.parameters;
  const holidays = holidaysFor(moment.office, whose);
  const after = (day: Day, n: number) =>
    secondsPerDay === null ? plusWorkingDays(day, n, holidays) : plusDays(day, n);
  const lastDay = after(term.start.day, length);
  const days = levelsInWorkingDays.map((n) => [n, after(lastDay, -n)] as const);
  return withReminders(term, lastDay, days, moment);
}

function withReminders<S extends StreamStage>(
  { start, remind, end = OVERDUE, ...term }: TermOfDays<S>,
  lastDay: Day,
  reminders: readonly (readonly [number, Day])[],
  moment: Moment,
): Term<S> {
  const { morningOf, endOf } = dayClock(start, moment);
  const dueAt = endOf(lastDay);
  const levels = reminders
    .filter(([, day]) => daysBetween(start.day, day) >= 0)
    .map(([n, day]): Level => ({ name: `T-${n}`, at: morningOf(day), to: remind, does: 'REMIND' }));
  return termOf({ ...term, dueAt, levels: [...levels, { ...end, at: dueAt }] }, moment);
}
