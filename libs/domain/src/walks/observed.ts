import type { Stage } from '../vocabulary/stage.js';
import type { CaseCommandType } from '../case/catalogue.js';
import { CASE_COMMANDS } from '../case/catalogue.js';
import type { CommandDefinition } from '../case/define-command.js';
import type { CaseState } from '../case/case-state.js';
import type { ActorUsed } from '../decider.js';
import { rolesIn } from '../access/case-access.js';
import type { Step } from './execute.js';

/** What walks came by: for each kind of thing, which of them, and how often. */
export class Observed {
  readonly accepted = new Map<string, number>();
  readonly events = new Map<string, number>();
  /** `Command/CODE`. */
  readonly refusals = new Map<string, number>();
  /** `Command/n`: the nth guard of a command's list refused. */
  readonly guards = new Map<string, number>();
  /** `FROM Command TO`, where a command (or the calendar) moved the case; NEW is a stream without events. */
  readonly transitions = new Map<string, number>();
  /** `stage/kind`. */
  readonly waits = new Map<string, number>();
  /** `stage/next stage`, or `stage/end`. */
  readonly ways = new Map<string, number>();
  /** `FROM Command TO` of a letter, and of an entry; NONE is one that there was not. */
  readonly letterMoves = new Map<string, number>();
  readonly entryMoves = new Map<string, number>();
  /** `case VERIFIED`, `letter SENT`, `entry LOCKED`, `dispatch FAILED`, `hold SUPERVISOR`. */
  readonly statuses = new Map<string, number>();
  readonly stages = new Map<Stage, number>();
  steps = 0;

  /** Takes in one step. */
  add(step: Step): void {
    this.steps += 1;
    const { command, decision } = step;
    if (command && decision?.accepted) count(this.accepted, command.type);
    if (command && decision && !decision.accepted) this.addRefusal(step);
    for (const { event, before, after } of step.news) {
      count(this.events, event.type);
      this.addCase(after);
      this.addWays(before, after);
      const by = event.commandId === command?.commandId ? command.type : 'calendar';
      addMoves(this.letterMoves, before.communications, after.communications, by);
      addMoves(this.entryMoves, before.entries, after.entries, by);
    }
    this.addTransition(step.before, step.settled, 'calendar');
    if (decision?.accepted) this.addTransition(step.settled, step.after, command?.type ?? '');
  }

  private addRefusal(step: Step): void {
    const { command, decision, settled, moment } = step;
    if (!command || !decision || decision.accepted) return;
    for (const { code } of decision.rejections) count(this.refusals, `${command.type}/${code}`);
    const definition = CASE_COMMANDS[command.type as CaseCommandType] as unknown as
      CommandDefinition<string, unknown> | undefined;
    const codes = decision.rejections.map(({ code }) => code);
    if (!definition || codes.some((code) => BEFORE_GUARDS.includes(code))) return;
    const actor = actorUsed(step, definition);
    if (!actor) return;
    definition.guards.forEach((guard, n) => {
      if (guard({ state: settled, payload: command.payload, actor, moment, command }) !== undefined)
        count(this.guards, `${command.type}/${n}`);
    });
  }

  private addCase({ status, hold, terms, communications, entries, stages }: CaseState): void {
    count(this.statuses, `case ${status ?? ''}`);
    if (hold) count(this.statuses, `hold ${hold.because}`);
    for (const { stage, kind } of terms) count(this.waits, `${stage}/${kind}`);
    for (const letter of Object.values(communications)) {
      count(this.statuses, `letter ${letter.status}`);
      count(this.statuses, `dispatch ${letter.dispatch}`);
    }
    for (const entry of Object.values(entries)) count(this.statuses, `entry ${entry.status}`);
    const stage = stages.at(-1)?.stage;
    if (stage) count(this.stages, stage);
  }

  private addWays(before: CaseState, after: CaseState): void {
    const from = before.stages.at(-1)?.stage;
    const to = after.stages.at(-1)?.stage;
    if (from && to && from !== to) count(this.ways, `${from}/${to}`);
    if (to && isOver(after) && !isOver(before)) count(this.ways, `${to}/end`);
  }

  private addTransition(before: CaseState, after: CaseState, by: string): void {
    const [from, to] = [standing(before), standing(after)];
    if (from !== to) count(this.transitions, `${from} ${by} ${to}`);
  }
}

interface Standing {
  readonly status: string;
}

function addMoves(
  moves: Map<string, number>,
  before: Readonly<Record<string, Standing>>,
  after: Readonly<Record<string, Standing>>,
  by: string,
): void {
  if (before === after) return;
  for (const [id, { status }] of Object.entries(after)) {
    const from = before[id]?.status ?? 'NONE';
    if (from !== status) count(moves, `${from} ${by} ${status}`);
  }
}

/** The actor with the role that `decide` found. */
function actorUsed(
  { command, settled, moment: { office } }: Step,
  { by }: CommandDefinition<string, unknown>,
): ActorUsed | undefined {
  if (command?.actor.origin !== 'person') return command?.actor;
  const colleague = office.colleagues[command.actor.id];
  const roles = colleague ? rolesIn(settled, colleague, office, command.actor.breakGlass !== undefined) : [];
  const role = roles.find((held) => by.includes(held));
  return role && { ...command.actor, role };
}

/** Where a case stands as it is shown: SUSPENDED while on hold, NEW before its first event. */
const standing = ({ status, hold }: CaseState): string => (hold ? 'SUSPENDED' : (status ?? 'NEW'));

const isOver = ({ status }: CaseState): boolean =>
  status === 'CLOSED' || status === 'NOT_PURSUED' || status === 'MERGED';

const BEFORE_GUARDS: readonly string[] = [
  'UNKNOWN_COMMAND',
  'ORIGIN_NOT_PERMITTED',
  'NOT_VISIBLE',
  'ROLE_NOT_PERMITTED',
  'NOT_ALLOWED_IN_STATUS',
];

const count = <K>(map: Map<K, number>, key: K): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};
