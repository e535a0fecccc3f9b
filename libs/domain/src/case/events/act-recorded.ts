import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { ACT } from '../../vocabulary/act.js';
import { ACTOR } from '../../vocabulary/actor.js';
import { defineEvent } from '../define-event.js';
import { day, partId, personIds } from '../outgoing-fields.js';

/** An act of intimidation or reprisal is alleged. */
export const actRecorded = defineEvent({
  type: 'ActRecorded',
  shape: {
    actId: partId(),
    code: fact(z.enum(ACT.codes)),
    actor: fact(z.enum(ACTOR.codes)),
    actorState: fact(z.string()).nullable(),
    on: day(),
    until: day().nullable(),
    place: composed().nullable(),
    persons: personIds(),
    learntOn: day(),
    /** It happened since the risk was assessed, and is a new incident (D3). */
    voidsRisk: operational(z.boolean()),
    /** The days on which it happened and was learnt. */
    development: z.array(day()),
  },
  evolve: (
    state,
    { actId: id, code, actor, actorState, on, until, place, persons, learntOn, voidsRisk, development },
  ) => ({
    ...state,
    acts: { ...state.acts, [id]: { id, code, actor, actorState, on, until, place, persons, learntOn } },
    risk: voidsRisk && state.risk ? { ...state.risk, voided: true } : state.risk,
    developments: [...state.developments, ...development],
  }),
});
