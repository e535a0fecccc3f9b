import { plusDays, weekdayOf, type Day } from './day.js';

/** Whether the office works on that day: Monday to Friday, unless it is one of the configured holidays. */
export const isWorkingDay = (day: Day, holidays: readonly Day[]): boolean =>
  weekdayOf(day) <= 5 && !holidays.includes(day);

/**
 * The nth working day after a day, which is not counted itself (the fifth after a Friday is the next Friday); before it
 * when n is negative. With n = 0, the day as given.
 */
export function plusWorkingDays(day: Day, n: number, holidays: readonly Day[]): Day {
  const step = Math.sign(n);
  let reached = day;
  for (let left = Math.abs(n); left > 0;) {
    reached = plusDays(reached, step);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}
