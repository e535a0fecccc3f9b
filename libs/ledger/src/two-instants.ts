import type { Rejection } from '@vigil/domain/decider';

/** How far ahead of the clock a step may take effect: clocks differ, and a timer may fire early. */
export const AHEAD_MS = 60_000;

export interface TwoInstants {
  readonly recordedAt: number;
  readonly effectiveAt: number;
}

/**
 * When a step is recorded and when it takes effect, in ms since 1970 (DESIGN "Two instants"). The clock never runs backwards in
 * a stream; a command without a date of its own takes effect now, or at the stream's last instant if that is later. A date in the
 * past needs `backdated`, and is never before the stream's last; none is more than a minute ahead.
 */
export function effectiveTime(
  now: number,
  last: { readonly lastRecordedAt: number | null; readonly lastEffectiveAt: number | null },
  asked: { readonly effectiveAt?: number | undefined; readonly backdated?: boolean | undefined },
): TwoInstants | Rejection {
  const recordedAt = Math.max(now, last.lastRecordedAt ?? -Infinity);
  const lastEffectiveAt = last.lastEffectiveAt ?? -Infinity;
  const { effectiveAt } = asked;
  if (effectiveAt === undefined) return { recordedAt, effectiveAt: Math.max(recordedAt, lastEffectiveAt) };
  const field = 'effectiveAt';
  if (effectiveAt < lastEffectiveAt) return { code: 'EFFECTIVE_BEFORE_LAST', field };
  if (effectiveAt > recordedAt + AHEAD_MS) return { code: 'EFFECTIVE_IN_FUTURE', field };
  if (effectiveAt < recordedAt && asked.backdated !== true)
    return { code: 'BACKDATING_NOT_PERMITTED', field };
  return { recordedAt, effectiveAt };
}
