import { z } from 'zod';
import { fact } from '../../classification.js';
import { wholeAction } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { instant, partId } from '../outgoing-fields.js';

const { shape } = wholeAction().omit({ id: true });

/** A UN actor did something toward a State, an entity, civil society or a person (DOMAIN 6 "Prevention and engagement"). */
export const actionRecorded = defineEvent({
  type: 'ActionRecorded',
  shape: {
    actionId: partId(),
    ...shape,
    /** When the source was thereby told that the allegation arrived (D1); null otherwise. */
    acknowledgedAt: instant().nullable(),
    tellsOutcome: fact(z.boolean()),
  },
  evolve: (
    state,
    { actionId: id, acknowledgedAt, by, toward, towardState, kind, aim, on, outcome, nextOn, continues },
  ) => ({
    ...state,
    acknowledgedAt: state.acknowledgedAt ?? acknowledgedAt,
    actions: {
      ...state.actions,
      [id]: { id, by, toward, towardState, kind, aim, on, outcome, nextOn, continues },
    },
    developments: kind === 'STATE_MEASURE' ? [...state.developments, on] : state.developments,
  }),
});
