import { rolesHeld } from '../access/case-access.js';
import type { ActorUsed, Command, Decision, Moment, Rejection } from '../decider.js';
import { judge } from '../stream/judge.js';
import type { Role } from '../vocabulary/role.js';
import type { CaseState } from './case-state.js';
import { CASE_COMMANDS } from './catalogue.js';
import { withDecisionTerms } from './decision-terms.js';
import type { CommandDefinition } from './define-command.js';

const DEFINITIONS = CASE_COMMANDS as unknown as Readonly<Record<string, CommandDefinition<string, unknown>>>;

/** Judges one command of a case (`stream/judge.ts`). Origin, access, status and hold stop first, each alone. */
export function decide(state: CaseState, command: Command, moment: Moment): Decision {
  const decision = judge(DEFINITIONS[command.type], { state, command, moment }, (definition) =>
    enter(state, command, moment, {
      ...definition,
      prefers: definition.roleFor?.(state, command.payload),
    }),
  );
  return withDecisionTerms(decision, state, moment);
}

/** What stops before any guard: origin, visibility, role, status, hold. Gives the actor with the role that was used. */
export function enter(
  state: CaseState,
  { actor }: Pick<Command, 'actor'>,
  moment: Moment,
  definition: Pick<CommandDefinition<string, unknown>, 'issuedBy' | 'by' | 'from' | 'whileHeld'> & {
    /** Of several roles that a person holds, the one that this step asks for. */
    readonly prefers?: Role | undefined;
  },
): ActorUsed | Rejection {
  if (!definition.issuedBy.includes(actor.origin)) return { code: 'ORIGIN_NOT_PERMITTED' };
  const used = actor.origin === 'person' ? asColleague(state, actor, moment, definition) : actor;
  if ('code' in used) return used;
  if (!definition.from.includes(state.status ?? 'NEW')) return { code: 'NOT_ALLOWED_IN_STATUS' };
  if (state.hold && !definition.whileHeld) return { code: 'CASE_ON_HOLD' };
  return used;
}

function asColleague(
  state: CaseState,
  actor: Extract<Command['actor'], { origin: 'person' }>,
  { office, recordedAt }: Moment,
  { by, prefers }: Pick<CommandDefinition, 'by'> & { readonly prefers?: Role | undefined },
): ActorUsed | Rejection {
  const colleague = office.colleagues[actor.id];
  if (!colleague) return { code: 'NOT_VISIBLE' };
  const held = rolesHeld(state, colleague, office, actor.breakGlass !== undefined, recordedAt);
  if (held.length === 0) return { code: 'NOT_VISIBLE' };
  const permitted = held.filter(({ role }) => by.includes(role));
  const used = permitted.find(({ role }) => role === prefers) ?? permitted[0];
  if (used === undefined) return { code: 'ROLE_NOT_PERMITTED' };
  return { ...actor, role: used.role, ...(used.for === null ? {} : { for: used.for }) };
}
