import { z } from 'zod';
import { fact, operational, raw } from '../../classification.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { day } from '../office-fields.js';

/** An entity answered a call: with a text, or that it has nothing. */
export const inputRecorded = defineOfficeEvent({
  type: 'InputRecorded',
  shape: {
    callId: operational(z.string()),
    entity: fact(z.enum(MECHANISM.codes)),
    nil: fact(z.boolean()),
    text: raw().nullable(),
    receivedOn: day(),
  },
  evolve: (state, { callId, entity, nil, text, receivedOn }) => {
    const input = { entity, nil, text, receivedOn };
    const call = state.calls[callId];
    return call
      ? { ...state, calls: { ...state.calls, [callId]: { ...call, inputs: [...call.inputs, input] } } }
      : state;
  },
});
