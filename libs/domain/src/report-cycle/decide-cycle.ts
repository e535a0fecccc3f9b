import type { ActorUsed, Command, Decision, Moment, Rejection } from '../decider.js';
import { roleOf } from '../office/deputies.js';
import { judge } from '../stream/judge.js';
import { CYCLE_COMMANDS } from './cycle-catalogue.js';
import type { CycleState } from './cycle-state.js';
import { OF_THE_REPORT, type CycleCommandDefinition } from './define-cycle-command.js';

const DEFINITIONS = CYCLE_COMMANDS as unknown as Readonly<
  Record<string, CycleCommandDefinition<string, unknown>>
>;

/** Judges one command of a report cycle (`stream/judge.ts`). Origin, access, role and phase stop first, each alone. */
export const decideCycle = (state: CycleState, command: Command, moment: Moment): Decision =>
  judge(DEFINITIONS[command.type], { state, command, moment }, (definition) =>
    enterCycle(state, command, moment, definition),
  );

/** What stops before any guard: origin, access, a declared conflict with the State it is about, role, phase. Gives the actor with the role used. */
export function enterCycle(
  state: CycleState,
  { actor, payload }: Pick<Command, 'actor' | 'payload'>,
  { office, recordedAt }: Moment,
  { issuedBy, by, from }: Pick<CycleCommandDefinition, 'issuedBy' | 'by' | 'from'>,
): ActorUsed | Rejection {
  if (!issuedBy.includes(actor.origin)) return { code: 'ORIGIN_NOT_PERMITTED' };
  const used = actor.origin === 'person' ? asColleague(actor, payload, office, by, recordedAt) : actor;
  if ('code' in used) return used;
  return from.includes(state.phase ?? 'NEW') ? used : { code: 'NOT_ALLOWED_IN_PHASE' };
}

/** Whether a report cycle exists for this colleague at all (DOMAIN 7). */
export const maySeeCycle = ({
  retired,
  roles,
}: {
  readonly retired: boolean;
  readonly roles: readonly string[];
}): boolean => !retired && OF_THE_REPORT.some((role) => roles.includes(role));

function asColleague(
  actor: Extract<Command['actor'], { origin: 'person' }>,
  payload: unknown,
  office: Moment['office'],
  by: CycleCommandDefinition['by'],
  at: number,
): ActorUsed | Rejection {
  const colleague = office.colleagues[actor.id];
  if (!colleague || !maySeeCycle(colleague)) return { code: 'NOT_VISIBLE' };
  const { state: about } = (payload ?? {}) as { readonly state?: unknown };
  if (typeof about === 'string' && office.conflicts[actor.id]?.includes(about))
    return { code: 'NOT_VISIBLE' };
  const used = roleOf(office, colleague, by, at);
  return used ? { ...actor, ...used } : { code: 'ROLE_NOT_PERMITTED' };
}
