import { atHour, dayOf, daysBetween, endOfDay, startOfDay, type Day } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';

/** Where a term begins: its day in Zurich, and the instant. */
export interface Start {
  readonly day: Day;
  readonly at: number;
}

/** Where the days of a term lie on the clock: when its reminders of a day fall, and when a day is over. */
export interface DayClock {
  readonly morningOf: (day: Day) => number;
  readonly endOf: (day: Day) => number;
}

const MORNING = 7;

/**
 * The calendar of Zurich: reminders at 07:00, days end at 24:00 (DOMAIN 5). With `secondsPerDay` in force, for trying
 * the clockwork on a real server, the nth day after the start lasts that many seconds and the day of the start none.
 */
export function dayClock(start: Start, { office }: Moment): DayClock {
  const { secondsPerDay } = office.parameters;
  if (secondsPerDay === null) return { morningOf: (day) => atHour(day, MORNING), endOf: endOfDay };
  const after = (days: number) => Math.round(start.at + days * secondsPerDay * 1000);
  return {
    morningOf: (day) => after(daysBetween(start.day, day) - 1 + MORNING / 24),
    endOf: (day) => after(Math.max(1, daysBetween(start.day, day))),
  };
}

/** How long so many hours are, in ms: elapsed time, or a share of `secondsPerDay`. */
export const hoursOf = (hours: number, { office }: Moment): number =>
  Math.round((hours / 24) * (office.parameters.secondsPerDay ?? 86_400) * 1000);

/** A term that begins at an instant. */
export const startAt = (at: number): Start => ({ day: dayOf(at), at });

/** A term that begins on a day: the moment itself when it is that day, else the day's first instant. */
export const startOn = (day: Day, { effectiveAt }: Moment): Start => ({
  day,
  at: dayOf(effectiveAt) === day ? effectiveAt : startOfDay(day),
});
