import type { z } from 'zod';
import type { Sealed } from '../classification.js';
import {
  COMMAND_DEFAULTS,
  type CommandOf,
  type CommandStated,
  type GuardIn,
  type JudgedIn,
} from '../stream/command-of.js';
import type { CyclePhase } from '../vocabulary/cycle-phase.js';
import type { Role } from '../vocabulary/role.js';
import type { CycleState } from './cycle-state.js';

/** What a guard of a report cycle judges. */
export type CycleJudged<P> = JudgedIn<CycleState, P>;
export type CycleGuard<P = unknown> = GuardIn<CycleState, P>;

/** A departure of a cycle reads the entries of its year, and what their persons said in any case, under lock. */
export interface CycleCommandDefinition<N extends string = string, P = never> extends CommandOf<
  CycleState,
  N,
  P
> {
  readonly group: 'cycle';
  /** The phases where it begins; NEW is a year without a cycle. */
  readonly from: readonly (CyclePhase | 'NEW')[];
}

/** One command of a report cycle: one file, one rule, in the manner of a case's (`case/define-command.ts`). */
export function defineCycleCommand<const N extends string, S extends z.ZodType>(
  definition: CommandStated<CycleState, N, S> & { readonly from: readonly (CyclePhase | 'NEW')[] },
): CycleCommandDefinition<N, Sealed<z.output<S>>> {
  return { group: 'cycle', ...COMMAND_DEFAULTS, ...definition };
}

/** The roles that work on a report (DOMAIN 7). */
export const OF_THE_REPORT = ['EDITOR', 'SUPERVISOR', 'ASG'] as const satisfies readonly Role[];
