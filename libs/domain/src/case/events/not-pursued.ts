import { z } from 'zod';
import { fact } from '../../classification.js';
import { EXCLUSION } from '../../vocabulary/exclusion.js';
import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { instant } from '../outgoing-fields.js';

/** The case is not pursued; the explanation stands in the proposal. New information reopens it. */
export const notPursued = defineEvent({
  type: 'NotPursued',
  shape: { by: reference(), proposedBy: reference(), reason: fact(z.enum(EXCLUSION.codes)), at: instant() },
  evolve: (state, { reason, at }) => ({
    ...state,
    status: 'NOT_PURSUED',
    leftFrom: state.status,
    leftAt: at,
    assignment: { ...state.assignment, handOver: null },
    declined: reason,
    proposedDecline: null,
  }),
});
