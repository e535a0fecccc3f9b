import { dayOf, startOfDay, type Day } from '../calendar/day.js';

/**
 * Whether a reply received on a day (Zurich) came after the term's end (ms; null: nothing was due). Received today, it is
 * judged by the instant; on an earlier day, by the day, whose whole length counts.
 */
export const replyIsLate = (receivedOn: Day, replyDueAt: number | null, effectiveAt: number): boolean =>
  replyDueAt !== null &&
  (receivedOn === dayOf(effectiveAt) ? effectiveAt : startOfDay(receivedOn)) >= replyDueAt;
