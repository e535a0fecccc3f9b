import { failedBeforehand, NOT_GIVEN } from '../beforehand.js';
import type { Actor, Moment, Rejection } from '../decider.js';
import { CYCLE_COMMANDS, type CycleCommandType } from './cycle-catalogue.js';
import { enterCycle } from './decide-cycle.js';
import type { CycleState } from './cycle-state.js';
import type { CycleCommandDefinition } from './define-cycle-command.js';

/** One command of a report's cycle as the desk draws it: a button, or the reason why not. */
export interface AvailableInCycle {
  readonly command: CycleCommandType;
  readonly group: 'cycle';
  readonly summary: string;
  readonly allowed: boolean;
  readonly why: readonly Rejection[];
}

/**
 * What a colleague may do in the cycle now, and why not: by role, phase and what the guards say of the cycle and of the entries
 * in `moment.report`; what depends on the command's own fields, or on consents in other cases, is judged when it is given.
 */
export const availableInCycle = (
  state: CycleState,
  actor: Actor,
  moment: Moment,
): readonly AvailableInCycle[] =>
  Object.values(CYCLE_COMMANDS)
    .map((definition) => definition as unknown as CycleCommandDefinition<CycleCommandType, unknown>)
    .filter(({ issuedBy }) => issuedBy.includes('person'))
    .map((definition) => {
      const { name, group, summary, guards } = definition;
      const entered = enterCycle(state, { actor, payload: {} }, moment, definition);
      const command = { type: name, payload: NOT_GIVEN, actor, commandId: 'none', causationId: null };
      const why =
        'code' in entered
          ? [entered]
          : failedBeforehand(guards, { state, payload: NOT_GIVEN, actor: entered, moment, command });
      return { command: name, group, summary, allowed: why.length === 0, why };
    });
