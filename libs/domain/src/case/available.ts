import { mayVisit, rolesIn } from '../access/case-access.js';
import type { Actor, Moment, Rejection } from '../decider.js';
import type { CaseState } from './case-state.js';
import { CASE_COMMANDS, type CaseCommandType } from './catalogue.js';
import { enter } from './decide.js';
import type { CommandGroup } from '../vocabulary/command-group.js';
import type { CommandDefinition } from './define-command.js';
import { stateGuards } from './state-guards.js';

/** One command as the desk draws it: a button, or the reason why not. */
export interface Available {
  readonly command: CaseCommandType;
  readonly group: CommandGroup;
  readonly summary: string;
  /** Whether it may be tried now: what depends on the command's own fields is judged when it is given. */
  readonly allowed: boolean;
  readonly why: readonly Rejection[];
}

/**
 * What a person may do now, and why not (DESIGN idea 1). Commands that no role of theirs in this case may issue are
 * left out: they are nobody's to mend by waiting.
 */
export function available(
  state: CaseState,
  actor: Extract<Actor, { origin: 'person' }>,
  moment: Moment,
): readonly Available[] {
  const colleague = moment.office.colleagues[actor.id];
  if (!colleague || !mayVisit(state, colleague, moment.office, false, moment.recordedAt)) return [];
  const roles = rolesIn(state, colleague, moment.office, false, moment.recordedAt);
  return Object.values(CASE_COMMANDS)
    .map((definition) => definition as unknown as CommandDefinition<CaseCommandType, unknown>)
    .filter(
      ({ issuedBy, by, from }) =>
        issuedBy.includes('person') && !from.includes('NEW') && by.some((role) => roles.includes(role)),
    )
    .map((definition) => {
      const entered = enter(state, { actor }, moment, definition);
      const why = 'code' in entered ? [entered] : stateGuards(definition, state, entered, moment);
      return {
        command: definition.name,
        group: definition.group,
        summary: definition.summary,
        allowed: why.length === 0,
        why,
      };
    });
}
