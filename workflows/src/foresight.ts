import type { Stage } from '@vigil/domain/vocabulary/stage';
import type { Course, StreamStage } from './contract.js';

/** What each stage waits for and where it may lead. It informs; it does not forbid. */
export type Foresight<T extends StreamStage = Stage> = {
  readonly [S in T]: {
    readonly waitsFor: readonly string[];
    readonly leadsTo: readonly (T | 'end')[];
  };
};

/**
 * What in a course its foresight did not foresee, in words for an alert: terms that do not belong to their stage,
 * and ways from a visit to the next one, or to the end. To stay in a stage, or to take it up again, needs no foresight.
 */
export function surprises<S extends StreamStage>(
  { stages, waitsFor, final }: Course<S>,
  foresight: Foresight<S>,
): string[] {
  const strangeWaits = waitsFor
    .filter(({ stage, kind }) => !foresight[stage].waitsFor.includes(kind))
    .map(({ stage, kind }) => `${stage} waits for ${kind}`);

  const places: readonly (S | 'end')[] = [
    ...stages.map(({ stage }) => stage),
    ...(final ? ['end' as const] : []),
  ];
  const strangeWays = stages.flatMap(({ stage }, visit) => {
    const next = places[visit + 1] ?? stage;
    return next === stage || foresight[stage].leadsTo.includes(next) ? [] : [`${stage} led to ${next}`];
  });
  return [...strangeWaits, ...strangeWays];
}
