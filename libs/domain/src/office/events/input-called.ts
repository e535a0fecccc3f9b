import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { day, state as stateCode } from '../office-fields.js';
import { recorderOf } from '../recorder-of.js';

/** UN entities were asked what they know, and by when. */
export const inputCalled = defineOfficeEvent({
  type: 'InputCalled',
  shape: {
    callId: operational(z.string()),
    entities: z.array(fact(z.enum(MECHANISM.codes))),
    question: composed(5_000),
    state: stateCode().nullable(),
    on: day(),
    dueOn: day(),
  },
  evolve: (state, { callId: id, entities, question, state: about, on, dueOn }, { actor }) => ({
    ...state,
    calls: {
      ...state.calls,
      [id]: { id, state: about, entities, question, on, dueOn, recordedBy: recorderOf(actor), inputs: [] },
    },
  }),
});
