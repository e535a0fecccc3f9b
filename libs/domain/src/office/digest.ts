import { atHour, dayOf, plusDays, type Day } from '../calendar/day.js';
import type { Notice } from '../stream/effect-draft.js';
import type { OfficeState } from './office-state.js';

/** The one mail of a day that tells a colleague that something waits. `dueAt` is when it goes out, in ms since 1970. */
export interface Digest {
  readonly day: Day;
  readonly dueAt: number;
}

/**
 * The digest that takes in what falls at an instant (ms): the next one to go out at 07:00 Zurich (DOMAIN 5). It waits five
 * minutes for what falls at 07:00 itself, in whatever case, so that a morning is one mail.
 */
export function digestOf(at: number): Digest {
  const today = dayOf(at);
  const [first, next] = [today, plusDays(today, 1)].map((day) => ({
    day,
    dueAt: atHour(day, HOUR) + GATHERING_MS,
  })) as [Digest, Digest];
  return at < first.dueAt ? first : next;
}

/**
 * Whether a notice is mailed at once rather than with the next digest: urgent triage (D2) and whatever else is counted in hours,
 * a case held because its risk is extreme, and a reminder whose term would end before the digest goes out. In an office that tries the
 * clockwork with terms of seconds, every one.
 */
export function goesAtOnce(
  { about, level, dueAt }: Notice,
  { parameters }: OfficeState,
  at: number,
): boolean {
  if (parameters.secondsPerDay !== null || about === 'triage') return true;
  if (about === 'hold') return level === 'RISK_EXTREME';
  return dueAt !== null && at < dueAt && dueAt <= digestOf(at).dueAt;
}

const HOUR = 7;
const GATHERING_MS = 5 * 60_000;
