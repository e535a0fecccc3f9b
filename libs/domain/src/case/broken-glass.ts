import type { Recorded } from '../decider.js';

/** When somebody last began to work in a case by breaking the glass: the instant (ms), and the event with which it was. */
export interface GlassBroken {
  readonly since: number;
  readonly seq: number;
}

/** How long what somebody does or reads in a case that they opened in an emergency counts as one: the data protection officer is told once. */
export const EMERGENCY_SESSION_MS = 15 * 60_000;

/** Who broke the glass of a case, and since when, after an event; within a session its beginning stays. */
export function brokenGlassAfter(
  before: Readonly<Record<string, GlassBroken>>,
  { actor, recordedAt, seq }: Pick<Recorded, 'actor' | 'recordedAt' | 'seq'>,
): Readonly<Record<string, GlassBroken>> {
  if (actor.origin !== 'person' || actor.breakGlass === undefined) return before;
  const begun = before[actor.id];
  return begun !== undefined && recordedAt - begun.since < EMERGENCY_SESSION_MS
    ? before
    : { ...before, [actor.id]: { since: recordedAt, seq } };
}
