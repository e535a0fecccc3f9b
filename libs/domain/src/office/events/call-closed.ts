import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { day } from '../office-fields.js';
import { recorderOf } from '../recorder-of.js';

/** A call for input was given up: who had not answered by then is recorded as silent, which is no nil return. */
export const callClosed = defineOfficeEvent({
  type: 'CallClosed',
  shape: {
    callId: operational(z.string()),
    silent: z.array(fact(z.enum(MECHANISM.codes))),
    reason: composed(2_000),
    on: day(),
  },
  evolve: (state, { callId, silent, reason, on }, { actor }) => {
    const call = state.calls[callId];
    if (call === undefined) return state;
    const closed = { silent, reason, on, by: recorderOf(actor) };
    return { ...state, calls: { ...state.calls, [callId]: { ...call, closed } } };
  },
});
