import type { TermParameters } from './office-state.js';

/** Some of the terms; those that are left out stay as they are. */
export type GivenParameters = { readonly [P in keyof TermParameters]?: TermParameters[P] | undefined };

/** The terms in force after some were given anew; levels in falling order. */
export function parametersWith(before: TermParameters, given: GivenParameters): TermParameters {
  const stated = Object.entries(given).filter(([, value]) => value !== undefined);
  const { levelsInDays, levelsInWorkingDays, ...terms } = {
    ...before,
    ...Object.fromEntries(stated),
  } as TermParameters;
  return {
    ...terms,
    levelsInDays: descending(levelsInDays),
    levelsInWorkingDays: descending(levelsInWorkingDays),
  };
}

const descending = (levels: readonly number[]): readonly number[] => [...levels].sort((a, b) => b - a);
