import type { z } from 'zod';
import type { Sealed } from '../classification.js';
import {
  COMMAND_DEFAULTS,
  type CommandOf,
  type CommandStated,
  type GuardIn,
  type JudgedIn,
} from '../stream/command-of.js';
import type { OfficeState } from './office-state.js';

/** What a guard of the office judges. `state` is the office itself; `moment.office` may be an older version of it. */
export type OfficeJudged<P> = JudgedIn<OfficeState, P>;
export type OfficeGuard<P = unknown> = GuardIn<OfficeState, P>;

export interface OfficeCommandDefinition<N extends string = string, P = never> extends CommandOf<
  OfficeState,
  N,
  P
> {
  readonly group: 'office';
}

/** One command of the office: one file, one rule, in the manner of a case's (`case/define-command.ts`). */
export function defineOfficeCommand<const N extends string, S extends z.ZodType>(
  definition: CommandStated<OfficeState, N, S>,
): OfficeCommandDefinition<N, Sealed<z.output<S>>> {
  return { group: 'office', ...COMMAND_DEFAULTS, ...definition };
}
