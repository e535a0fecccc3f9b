import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { instant } from '../outgoing-fields.js';

/** Another case took this one in: it is counted there from now on. */
export const mergedInto = defineEvent({
  type: 'MergedInto',
  shape: { target: reference(), at: instant() },
  evolve: (state, { at }) => ({
    ...state,
    status: 'MERGED',
    leftFrom: state.status,
    leftAt: at,
    assignment: { ...state.assignment, handOver: null },
    merge: state.merge && { ...state.merge, state: 'ABSORBED' },
    proposedDecline: null,
    proposedVerification: null,
  }),
});
