import { z } from 'zod';
import { composed, fact } from '../../classification.js';
import { ACT } from '../../vocabulary/act.js';
import { ACTOR } from '../../vocabulary/actor.js';
import { COOPERATION_STANCE, COOPERATION_TYPE } from '../../vocabulary/cooperation.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { NEXUS } from '../../vocabulary/nexus.js';
import { RECORD_TYPE } from '../../vocabulary/record-type.js';
import { SENSITIVITY } from '../../vocabulary/sensitivity.js';
import { correctFacts, correctedAct, changesNothing, type Correction } from '../correct-facts.js';
import { defineCommand, OPEN } from '../define-command.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { actEndsAfterItBegins, actIsLearntAfterwards, partsAreKnown } from '../guards/facts.js';
import { personsAreKnown } from '../guards/persons.js';
import { isOfState } from '../acting-state.js';
import { day, partId, personIds, stateCode } from '../outgoing-fields.js';
import { personId } from '../person-facts.js';

/** What is corrected; everything left out stays. Null says that there is none. */
export const correctionSchema = z.strictObject({
  recordType: fact(z.enum(RECORD_TYPE.codes)).optional(),
  sensitivity: fact(z.enum(SENSITIVITY.codes)).optional(),
  respondent: stateCode().nullable().optional(),
  hostState: stateCode().nullable().optional(),
  safeChannel: fact(z.boolean()).optional(),
  urgent: fact(z.boolean()).optional(),
  act: z
    .strictObject({
      id: partId(),
      code: fact(z.enum(ACT.codes)).optional(),
      actor: fact(z.enum(ACTOR.codes)).optional(),
      actorState: stateCode().nullable().optional(),
      on: day().optional(),
      until: day().nullable().optional(),
      place: composed(300).nullable().optional(),
      persons: personIds().optional(),
      learntOn: day().optional(),
    })
    .optional(),
  cooperation: z
    .strictObject({
      id: partId(),
      personId: personId().nullable().optional(),
      mechanism: fact(z.enum(MECHANISM.codes)).optional(),
      type: fact(z.enum(COOPERATION_TYPE.codes)).optional(),
      stance: fact(z.enum(COOPERATION_STANCE.codes)).optional(),
      on: day().nullable().optional(),
    })
    .optional(),
  nexus: z
    .strictObject({
      id: partId(),
      codes: z
        .array(fact(z.enum(NEXUS.codes)))
        .min(1)
        .max(NEXUS.codes.length),
    })
    .optional(),
  reason: composed(5_000),
});

/**
 * Corrects facts of the case, with the reason; the earlier events keep what was believed before. An act whose substance
 * changes is verified anew; consents to write to a State are not carried over to another respondent.
 */
export const correctFact = defineCommand({
  name: 'CorrectFact',
  summary: 'Correct a fact of the case',
  group: 'facts',
  schema: correctionSchema,
  by: ['OFFICER', 'SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    partsAreKnown('acts', 'act.id', ({ act }: Correction) => [act?.id]),
    partsAreKnown('cooperation', 'cooperation.id', ({ cooperation }: Correction) => [cooperation?.id]),
    partsAreKnown('nexus', 'nexus.id', ({ nexus }: Correction) => [nexus?.id]),
    personsAreKnown('act.persons', ({ act }: Correction) => act?.persons ?? []),
    personsAreKnown('cooperation.personId', ({ cooperation }: Correction) =>
      cooperation?.personId ? [cooperation.personId] : [],
    ),
    dayIsNotInFuture('act.on', ({ act }: Correction) => act?.on),
    dayIsNotInFuture('act.until', ({ act }: Correction) => act?.until),
    dayIsNotInFuture('act.learntOn', ({ act }: Correction) => act?.learntOn),
    dayIsNotInFuture('cooperation.on', ({ cooperation }: Correction) => cooperation?.on),
    actEndsAfterItBegins('act.until', (payload: Correction, state) => correctedAct(state, payload)),
    actIsLearntAfterwards('act.learntOn', (payload: Correction, state) => correctedAct(state, payload)),
    ({ state, payload }) => {
      const act = correctedAct(state, payload);
      return act && isOfState(act.actor) && act.actorState === null
        ? { code: 'ACTOR_STATE_MISSING', field: 'act.actorState' }
        : undefined;
    },
    ({ state, payload }) =>
      changesNothing(state, payload) ? { code: 'NOTHING_TO_CORRECT', field: 'reason' } : undefined,
  ],
  record: correctFacts,
});
