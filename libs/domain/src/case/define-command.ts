import type { z } from 'zod';
import type { Sealed } from '../classification.js';
import type { Command } from '../decider.js';
import {
  COMMAND_DEFAULTS,
  type CommandOf,
  type CommandStated,
  type GuardIn,
  type JudgedIn,
} from '../stream/command-of.js';
import type { CaseStatus } from '../vocabulary/case-status.js';
import type { CommandGroup } from '../vocabulary/command-group.js';
import type { Role } from '../vocabulary/role.js';
import type { CaseState } from './case-state.js';

/** What a guard of a case judges. Its roles are those of this case (DOMAIN 7). */
export type Judged<P> = JudgedIn<CaseState, P>;
export type Guard<P = unknown> = GuardIn<CaseState, P>;

export interface CommandDefinition<N extends string = string, P = never> extends CommandOf<CaseState, N, P> {
  readonly group: CommandGroup;
  /** Of several roles that a person holds here, the one that this step asks for: it is the one recorded. */
  readonly roleFor?: ((state: CaseState, payload: P) => Role) | undefined;
  /** The statuses where it begins; NEW is a stream without events. */
  readonly from: readonly (CaseStatus | 'NEW')[];
  /** Whether it may be done while the case is on hold. */
  readonly whileHeld: boolean;
}

/** One command of a case: one file, one rule (STYLE "A rule"). Defaults: a person issues it, on cases that are not on hold. */
export function defineCommand<const N extends string, S extends z.ZodType>(
  definition: CommandStated<CaseState, N, S> & {
    readonly group: CommandGroup;
    readonly roleFor?: (state: CaseState, payload: Sealed<z.output<S>>) => Role;
    readonly from: readonly (CaseStatus | 'NEW')[];
    readonly whileHeld?: boolean;
  },
): CommandDefinition<N, Sealed<z.output<S>>> {
  return { ...COMMAND_DEFAULTS, whileHeld: false, ...definition };
}

/** The statuses of a case that is not over. */
export const OPEN = [
  'RECEIVED',
  'SCREENING',
  'VERIFYING',
  'VERIFIED',
  'COMMUNICATED',
  'FOLLOW_UP',
] as const satisfies readonly CaseStatus[];

/**
 * The id of the nth thing that a command makes (an act, a letter): derived from the command, so that a repeat makes the
 * same, and opaque. `madeBy(command, 'act')` gives `act_<16 characters of the command id>`.
 */
export const madeBy = (command: Command, kind: string, n = 0): string =>
  `${kind}_${command.commandId.replace(/[^A-Za-z0-9]/g, '').slice(0, 16)}${n === 0 ? '' : `_${n}`}`;
