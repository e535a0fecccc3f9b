import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { composed, fact, type Sealed } from '../../classification.js';
import { ACT } from '../../vocabulary/act.js';
import { ACTOR } from '../../vocabulary/actor.js';
import { actorStateOf, isOfState } from '../acting-state.js';
import { defineCommand, madeBy, OPEN, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { actRecorded } from '../events/act-recorded.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { actEndsAfterItBegins, actIsLearntAfterwards } from '../guards/facts.js';
import { personsAreKnown } from '../guards/persons.js';
import { day, personIds, stateCode } from '../outgoing-fields.js';

const schema = z.strictObject({
  code: fact(z.enum(ACT.codes)),
  actor: fact(z.enum(ACTOR.codes)),
  /** The State whose act it is; left out, the respondent's. */
  actorState: stateCode().optional(),
  on: day(),
  /** The last day of an act that went on. */
  until: day().optional(),
  place: composed(300).optional(),
  persons: personIds().default([]),
  /** The day on which the office learnt of it; left out, today. */
  learntOn: day().optional(),
});
type Recording = Sealed<z.output<typeof schema>>;

/** An act of a State names the State: the command's, or the respondent. */
const actorStateIsKnown: Guard<Recording> = ({ state, payload: { actor, actorState } }) =>
  isOfState(actor) && actorStateOf(actor, actorState, state.respondent) === null
    ? { code: 'ACTOR_STATE_MISSING', field: 'actorState' }
    : undefined;

/**
 * Records an act of intimidation or reprisal, as alleged; also after verification, as a development that is verified for
 * itself. One that happened since the risk was assessed voids the assessment (D3).
 */
export const recordAct = defineCommand({
  name: 'RecordAct',
  summary: 'Record an act of intimidation or reprisal',
  group: 'facts',
  schema,
  by: ['OFFICER', 'INTAKE', 'SUPERVISOR', 'PARTNER'],
  from: OPEN,
  whileHeld: true,
  guards: [
    dayIsNotInFuture('on', ({ on }: Recording) => on),
    dayIsNotInFuture('until', ({ until }: Recording) => until),
    dayIsNotInFuture('learntOn', ({ learntOn }: Recording) => learntOn),
    actEndsAfterItBegins('until', (payload: Recording) => payload),
    actIsLearntAfterwards('learntOn', (payload: Recording) => payload),
    actorStateIsKnown,
    personsAreKnown('persons', ({ persons }: Recording) => persons),
  ],
  record: ({ state, payload, moment, command }) => {
    const learntOn = payload.learntOn ?? dayOf(moment.effectiveAt);
    const voidsRisk =
      state.risk !== null && !state.risk.voided && (payload.until ?? payload.on) >= dayOf(state.risk.at);
    return [
      draft(actRecorded, {
        actId: madeBy(command, 'act'),
        code: payload.code,
        actor: payload.actor,
        actorState: actorStateOf(payload.actor, payload.actorState, state.respondent),
        on: payload.on,
        until: payload.until ?? null,
        place: payload.place ?? null,
        persons: [...new Set(payload.persons)],
        learntOn,
        voidsRisk,
        development: [...new Set([payload.on, learntOn])],
        ends: voidsRisk ? endingTerms(state, 'riskValidity') : [],
      }),
    ];
  },
});
