import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { personId } from '../person-facts.js';

/** Something new happened to somebody: the risk assessment is void until it is made anew (D3). */
export const incidentRecorded = defineEvent({
  type: 'IncidentRecorded',
  shape: {
    id: operational(z.string()),
    on: fact(z.iso.date()),
    persons: z.array(personId()),
    description: composed(),
    /** The days on which it happened and was learnt. */
    development: z.array(fact(z.iso.date())),
  },
  evolve: (state, { id, on, development }) => ({
    ...state,
    incidents: [...state.incidents, { id, on }],
    risk: state.risk && { ...state.risk, voided: true },
    developments: [...state.developments, ...development],
  }),
});
