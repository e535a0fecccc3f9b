import { CASE_DECIDER } from '../case/case-decider.js';
import type { CaseState } from '../case/case-state.js';
import { CASE_COMMANDS } from '../case/catalogue.js';
import type { CaseEvent } from '../case/events.js';
import { initialState } from '../case/initial-state.js';
import { consentRows } from '../consent/consent-rows.js';
import type { ActorUsed, Command, ConsentElsewhere, Decision, Draft, Moment, Recorded } from '../decider.js';
import type { EffectDraft } from '../stream/effect-draft.js';
import type { WalkedCase, World } from './world.js';

/** One event with the case before and after it. */
export interface Happening {
  readonly event: Recorded<CaseEvent>;
  readonly before: CaseState;
  readonly after: CaseState;
  readonly effects: readonly EffectDraft[];
}

/** What one step did to one stream: what had fallen due, then what the command recorded; nothing if it was refused. */
export interface Step {
  readonly stream: string;
  readonly moment: Moment;
  readonly command: Command | null;
  readonly decision: Decision | null;
  readonly before: CaseState;
  /** The case as the command found it: what was due recorded first. */
  readonly settled: CaseState;
  readonly after: CaseState;
  readonly news: readonly Happening[];
  /** Everything recorded in the stream, the news included. */
  readonly events: readonly Recorded<CaseEvent>[];
}

/** The case of a stream; a new one is not kept until something is recorded in it. */
export const caseOf = (world: World, stream: string): WalkedCase =>
  world.cases.get(stream) ?? { state: initialState(stream), shadow: initialState(stream), events: [] };

/**
 * Judges and records a command as the ledger does: what is due at `effectiveAt` first, both or neither recorded, numbers
 * allotted, effects kept to be done later. Without a command, the calendar's tick.
 */
export function execute(world: World, stream: string, command: Command | null, effectiveAt?: number): Step {
  const { state: before } = caseOf(world, stream);
  const at = Math.max(effectiveAt ?? world.now, before.lastEffectiveAt);
  const moment: Moment = {
    recordedAt: world.now,
    effectiveAt: at,
    office: world.office,
    elsewhere: command !== null && isDeparture(command.type) ? elsewhere(world, stream) : [],
  };
  const counters = { ...world.counters };
  const record = (state: CaseState, drafts: readonly Draft[], actor: ActorUsed, commandId: string) =>
    recordAll(state, drafts, { moment, actor, commandId, causationId: null, counters });

  const due = record(before, CASE_DECIDER.settle(before, moment), { origin: 'clockwork' }, 'calendar');
  const settled = due.at(-1)?.after ?? before;
  const decision = command && CASE_DECIDER.decide(settled, command, moment);
  const refused = decision !== null && !decision.accepted;
  const decided =
    decision?.accepted && command ? record(settled, decision.events, decision.actor, command.commandId) : [];
  const news = refused ? [] : [...due, ...decided];
  if (!refused) keep(world, stream, news, counters);
  const { state: after, events } = caseOf(world, stream);
  return { stream, moment, command, decision, before, settled, after, news, events };
}

function keep(
  world: World,
  stream: string,
  news: readonly Happening[],
  counters: Record<string, number>,
): void {
  if (news.length === 0) return;
  const walked = caseOf(world, stream);
  for (const { event, after, effects } of news) {
    walked.state = after;
    walked.shadow = CASE_DECIDER.evolve(walked.shadow, JSON.parse(JSON.stringify(event)) as typeof event);
    walked.events.push(event);
    for (const effect of effects)
      if (effect.kind === 'letter' || effect.kind === 'command')
        world.deliveries.push({ from: stream, effect });
  }
  world.cases.set(stream, walked);
  Object.assign(world.counters, counters);
}

interface Recording extends Pick<Recorded, 'actor' | 'commandId' | 'causationId'> {
  readonly moment: Moment;
  readonly counters: Record<string, number>;
}

function recordAll(state: CaseState, drafts: readonly Draft[], recording: Recording): readonly Happening[] {
  const { moment, actor, commandId, causationId, counters } = recording;
  const happened: Happening[] = [];
  let before = state;
  for (const draft of drafts) {
    const event = frozen({
      stream: state.id,
      seq: before.version + 1,
      type: draft.type,
      version: 1,
      effectiveAt: draft.effectiveAt ?? moment.effectiveAt,
      recordedAt: moment.recordedAt,
      actor,
      commandId,
      causationId,
      policy: moment.office.version,
      payload: numbered(draft.payload, counters),
    }) as Recorded<CaseEvent>;
    const after = CASE_DECIDER.evolve(before, event);
    happened.push({ event, before, after, effects: CASE_DECIDER.effects(after, event, moment) });
    before = after;
  }
  return happened;
}

const isDeparture = (type: string): boolean =>
  (CASE_COMMANDS as Readonly<Record<string, { readonly departure: boolean }>>)[type]?.departure ?? false;

/** What a departure reads of the same persons in the other cases of the walk. */
function elsewhere(world: World, stream: string): readonly ConsentElsewhere[] {
  const here = caseOf(world, stream).state.persons;
  return [...world.cases]
    .filter(([other]) => other !== stream)
    .flatMap(([, { state }]) => consentRows(state))
    .filter(({ personId }) => Object.hasOwn(here, personId))
    .map(({ personId, scope, status }) => ({ personId, scope, status }));
}

function numbered(value: unknown, counters: Record<string, number>): unknown {
  if (Array.isArray(value)) return value.map((one) => numbered(one, counters));
  if (typeof value !== 'object' || value === null) return value;
  if ('$number' in value) {
    const sequence = String(value.$number);
    counters[sequence] = (counters[sequence] ?? 0) + 1;
    return `${sequence}/${counters[sequence]}`;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbered(inner, counters)]));
}

/** Frozen throughout: whoever writes into an event fails. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
