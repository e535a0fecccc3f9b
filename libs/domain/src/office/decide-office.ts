import type { ActorUsed, Command, Decision, Moment, Rejection } from '../decider.js';
import { judge } from '../stream/judge.js';
import { OFFICE_COMMANDS } from './catalogue.js';
import type { OfficeCommandDefinition } from './define-office-command.js';
import { roleOf } from './deputies.js';
import type { OfficeState } from './office-state.js';

const DEFINITIONS = OFFICE_COMMANDS as unknown as Readonly<
  Record<string, OfficeCommandDefinition<string, unknown>>
>;

/** Judges one command of the office (`stream/judge.ts`). Origin, enrolment and role stop first, each alone. */
export const decideOffice = (state: OfficeState, command: Command, moment: Moment): Decision =>
  judge(DEFINITIONS[command.type], { state, command, moment }, (definition) =>
    enterOffice(state, command, moment, definition),
  );

/** What stops before any guard: origin, enrolment, role. Gives the actor with the role that was used, and for whom. */
export function enterOffice(
  state: OfficeState,
  { actor }: Pick<Command, 'actor'>,
  { recordedAt }: Pick<Moment, 'recordedAt'>,
  { issuedBy, by }: Pick<OfficeCommandDefinition, 'issuedBy' | 'by'>,
): ActorUsed | Rejection {
  if (!issuedBy.includes(actor.origin)) return { code: 'ORIGIN_NOT_PERMITTED' };
  if (actor.origin !== 'person') return actor;
  const colleague = state.colleagues[actor.id];
  if (!colleague || colleague.retired) return { code: 'NOT_VISIBLE' };
  const used = roleOf(state, colleague, by, recordedAt);
  return used ? { ...actor, ...used } : { code: 'ROLE_NOT_PERMITTED' };
}
