import { z } from 'zod';
import { REOPENING } from '../../vocabulary/reopening.js';
import { composed, fact } from '../../classification.js';
import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { day } from '../outgoing-fields.js';

/** A new act or information takes the case back to a stage, never to a blank history (DOMAIN 6). */
export const reopened = defineEvent({
  type: 'Reopened',
  shape: {
    by: reference(),
    ground: fact(z.enum(REOPENING.codes)),
    information: composed(),
    caseStatus: fact(z.enum(['FOLLOW_UP', 'SCREENING'])),
    /** The days on which it happened and was learnt. */
    development: z.array(day()),
  },
  evolve: (state, { caseStatus, development }) => ({
    ...state,
    status: caseStatus,
    leftFrom: null,
    leftAt: null,
    closure: null,
    declined: null,
    developments: [...state.developments, ...development],
  }),
});
