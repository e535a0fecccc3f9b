import { failedBeforehand, NOT_GIVEN } from '../beforehand.js';
import type { ActorUsed, Command, Moment, Rejection } from '../decider.js';
import type { CaseState } from './case-state.js';
import type { CommandDefinition } from './define-command.js';

/** The failed guards of a command of a case that depend on the case alone, before the command is given. */
export function stateGuards(
  definition: CommandDefinition<string, unknown>,
  state: CaseState,
  actor: ActorUsed,
  moment: Moment,
): readonly Rejection[] {
  const command: Command = {
    type: definition.name,
    payload: NOT_GIVEN,
    actor: { origin: 'clockwork' },
    commandId: 'none',
    causationId: null,
  };
  return failedBeforehand(definition.guards, { state, payload: NOT_GIVEN, actor, moment, command });
}
