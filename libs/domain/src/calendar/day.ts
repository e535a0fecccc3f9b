import { DateTime, IANAZone } from 'luxon';

/** A calendar day in Zurich, `2026-04-30`. Days compare as strings. */
export type Day = string;

/** The zone of the office: all days, terms and levels are judged in it (DOMAIN 5). */
export const ZONE = 'Europe/Zurich';

/** The day on which an instant (ms since 1970) falls in Zurich. */
export const dayOf = (instant: number): Day => dayFrom(instant + offsetAt(instant));

/** The first instant of a day in Zurich, in ms since 1970: 00:00, whatever the offset is then. */
export const startOfDay = (day: Day): number => shownAt(dateOf(day));

/** The end of a day, 24:00 in Zurich: the first instant that no longer belongs to it, in ms since 1970. */
export const endOfDay = (day: Day): number => shownAt(dateOf(day) + DAY);

/** The instant at which the clocks of Zurich show a full hour of a day (`atHour('2026-03-29', 7)`), in ms since 1970. */
export const atHour = (day: Day, hour: number): number => shownAt(dateOf(day) + hour * HOUR);

/** The day that many calendar days later, or earlier when negative. */
export const plusDays = (day: Day, days: number): Day => dayFrom(dateOf(day) + days * DAY);

/** The day that many months later; from a day that the month does not have, its last day (31 August + 6 = 28 February). */
export const plusMonths = (day: Day, months: number): Day =>
  dayFrom(DateTime.fromMillis(dateOf(day), { zone: 'utc' }).plus({ months }).toMillis());

/** How many days the second day is after the first; negative when it is before. */
export const daysBetween = (first: Day, second: Day): number => (dateOf(second) - dateOf(first)) / DAY;

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: Day): number => new Date(dateOf(day)).getUTCDay() || 7;

/** A day as documents in English write it: `11 April 2026`. */
export const writtenOut = (day: Day): string => IN_ENGLISH.format(dateOf(day));

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zone = IANAZone.create(ZONE);

const IN_ENGLISH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });

const MANY_DAYS = 50_000;

/** What was found for a day is not looked for again: all cases speak of the same few thousand days. What throws is not kept. */
function remembered<Of, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new Map<Of, Found>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = find(of);
      if (known.size >= MANY_DAYS) known.clear();
      known.set(of, found);
    }
    return found;
  };
}

const CHANGES = Symbol('the clocks change on that day');

/** How far the clocks of Zurich are ahead of UTC at an instant, in ms; looked up once for a day on which it does not change. */
function offsetAt(instant: number): number {
  const offset = offsetOn(Math.floor(instant / DAY));
  return offset === CHANGES ? zone.offset(instant) * 60_000 : offset;
}

const offsetOn = remembered((date: number): number | typeof CHANGES => {
  const [first, last] = [zone.offset(date * DAY), zone.offset((date + 1) * DAY - 1)];
  return first === last ? first * 60_000 : CHANGES;
});

/** The instant at which Zurich shows a date and time, given as if it were UTC (full hours that every day has). */
const shownAt = (shown: number): number => shown - offsetAt(shown - offsetAt(shown));

const WRITTEN = /^(?:[+-]\d{2})?\d{4}-\d{2}-\d{2}$/;

// Days are counted in UTC, where none is shorter than another.
const dateOf = remembered((day: Day): number => {
  const date = Date.parse(`${day}T00:00:00Z`);
  if (!WRITTEN.test(day) || new Date(date).getUTCDate() !== Number(day.slice(-2)))
    throw new RangeError('Not a day of the calendar: give it as 2026-04-30.');
  return date;
});

const dayFrom = (date: number): Day => dayOn(Math.floor(date / DAY));
const dayOn = remembered((date: number) => new Date(date * DAY).toISOString().split('T', 1)[0] as Day);
