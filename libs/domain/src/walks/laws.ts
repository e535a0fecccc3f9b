import { same } from './same.js';
import { rolesIn } from '../access/case-access.js';
import { inConflict } from '../access/case-access.js';
import { readerKeys } from '../access/reader-keys.js';
import { available } from '../case/available.js';
import { CASE_DECIDER } from '../case/case-decider.js';
import type { CaseState } from '../case/case-state.js';
import { CASE_COMMANDS } from '../case/catalogue.js';
import type { CommandDefinition } from '../case/define-command.js';
import { CASE_EVENTS } from '../case/events.js';
import { readers, rows } from '../case/rows.js';
import { settle, wakeAt } from '../case/settle.js';
import { stage } from '../case/stage.js';
import { stateGuards } from '../case/state-guards.js';
import type { OfficeState } from '../office/office-state.js';
import { personsWithFacts } from '../persons-with-facts.js';
import type { Step } from './execute.js';
import { sealedSchema } from './sealed-schema.js';
import type { WalkedCase } from './world.js';

/** Events that are most of a walk: one of eight is parsed, of all others each. */
const OFTEN: readonly string[] = [
  'ReminderFell',
  'ConsentRecorded',
  'RiskAssessed',
  'ConsentReconfirmed',
  'EvidenceAssessed',
];

/** What holds of the machinery after every step that recorded something. Each names what is broken, or nothing. */
export const LAWS = {
  /** What a reader of the ledger folds is what was decided on; compared every eighth event, since nothing in it is lost. */
  foldIsState: ({ after, events }: Step, { shadow }: WalkedCase) =>
    events.length % 8 !== 0 || same(after, shadow),

  eventsFollowEachOther: ({ news, moment }: Step) =>
    news.every(
      ({ event, before }) =>
        event.seq === before.version + 1 &&
        event.recordedAt >= before.lastRecordedAt &&
        event.effectiveAt >= before.lastEffectiveAt &&
        event.effectiveAt <= Math.max(moment.effectiveAt, before.lastEffectiveAt),
    ),

  payloadsParse: ({ news }: Step) =>
    news.every(
      ({ event }) =>
        (OFTEN.includes(event.type) && event.seq % 8 !== 0) || parses('event', event.type, event.payload),
    ),

  /** Whose facts are to be sealed with a state: the ledger asks for the keys of those in it before, and in the events. */
  factsComeByEvents: ({ news }: Step) =>
    news.every(({ event: { payload }, before, after }) => {
      const parts = Object.keys(after) as (keyof CaseState)[];
      const changed = parts.filter((part) => after[part] !== before[part]).map((part) => after[part]);
      const come = personsWithFacts(payload);
      const others = personsWithFacts(changed).filter((personId) => !come.includes(personId));
      if (others.length === 0) return true;
      const stood = personsWithFacts(before);
      return others.every((personId) => stood.includes(personId));
    }),

  /** Rows come of the state alone, and agree with what the workflow is told and with each other: a case is filed by its first term. */
  rowsArePure: ({ after, events }: Step, { shadow }: WalkedCase) => {
    const { summary, readers: listed, deadlines = [] } = rows(after) ?? {};
    if (events.length % 8 !== 0) return summary !== undefined;
    const { stage: shown, alongside, hold, final } = CASE_DECIDER.summary(after);
    return (
      same(
        [shown, alongside, hold, final],
        [summary?.stage, summary?.alongside, summary?.hold, summary?.final],
      ) &&
      (summary?.dueAt ?? Infinity) === Math.min(...deadlines.map(({ dueAt }) => dueAt)) &&
      same(listed, readers(after)) &&
      same(rows(after), rows(shadow))
    );
  },

  readersMayVisit: ({ after, moment: { office } }: Step) => readersMayVisit(after, office),

  tickMovesTheClock: ({ before, after, moment }: Step) =>
    (after.terms === before.terms && after.status === before.status) ||
    tickMovesTheClock(after, moment.office),

  stagesAreVisits: ({ after }: Step) =>
    after.stages.at(-1)?.stage === stage(after) &&
    after.stages.every(
      ({ since, until }, n) => until === (after.stages[n + 1]?.since ?? null) && since <= (until ?? Infinity),
    ),

  /** Nobody is told that they may not do what they just did. */
  availableAgrees: ({ settled, command, decision, moment }: Step) => {
    if (command === null || decision?.accepted !== true || decision.actor.origin !== 'person') return true;
    const definition = (CASE_COMMANDS as Readonly<Record<string, unknown>>)[
      command.type
    ] as CommandDefinition<string, unknown>;
    return stateGuards(definition, settled, decision.actor, { ...moment, elsewhere: [] }).length === 0;
  },
} as const satisfies Readonly<Record<string, (step: Step, walked: WalkedCase) => boolean>>;

/** The whole list of a person's buttons agrees with what was accepted; dearer than a law, so asked now and then. */
export const buttonsAgree = ({ settled, command, decision, moment }: Step): boolean => {
  if (command?.actor.origin !== 'person' || command.actor.breakGlass || settled.status === null) return true;
  const button = available(settled, command.actor, moment).find((one) => one.command === command.type);
  return decision?.accepted !== true || button?.allowed === true;
};

/** Whether a payload has the shape that its schema gives it inside the domain. */
export function parses(kind: 'command' | 'event', type: string, payload: unknown): boolean {
  const key = `${kind} ${type}`;
  const definitions: Readonly<Record<string, { readonly schema: Parameters<typeof sealedSchema>[0] }>> =
    kind === 'command' ? CASE_COMMANDS : CASE_EVENTS;
  const definition = definitions[type];
  if (!definition) return false;
  const schema = SCHEMAS.get(key) ?? sealedSchema(definition.schema);
  SCHEMAS.set(key, schema);
  return schema.safeParse(payload).success;
}
const SCHEMAS = new Map<string, ReturnType<typeof sealedSchema>>();

/** The list's index opens a case to exactly those whom `rolesIn` lets in; a declared conflict is taken out by the list. */
function readersMayVisit(state: CaseState, office: OfficeState): boolean {
  const keys = new Set(readers(state));
  return Object.values(office.colleagues).every((colleague) => {
    const listed =
      readerKeys(colleague).some((key) => keys.has(key)) && !inConflict(state, colleague, office);
    return listed === rolesIn(state, colleague, office).length > 0;
  });
}

function tickMovesTheClock(state: CaseState, office: OfficeState): boolean {
  const wake = wakeAt(state);
  if (wake === null) return true;
  const at = Math.max(wake, state.lastEffectiveAt);
  const moment = { recordedAt: at, effectiveAt: at, office, elsewhere: [] };
  const drafts = settle(state, moment);
  const ticked = drafts.reduce(
    (so, draft) =>
      CASE_DECIDER.evolve(so, {
        stream: so.id,
        seq: so.version + 1,
        version: 1,
        effectiveAt: draft.effectiveAt ?? at,
        recordedAt: at,
        actor: { origin: 'clockwork' },
        commandId: 'tick',
        causationId: null,
        policy: office.version,
        ...draft,
      } as Parameters<typeof CASE_DECIDER.evolve>[1]),
    state,
  );
  const next = wakeAt(ticked);
  return drafts.length > 0 && (next === null || next > at);
}
