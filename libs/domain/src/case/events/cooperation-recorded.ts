import { fact } from '../../classification.js';
import { z } from 'zod';
import { COOPERATION_STANCE, COOPERATION_TYPE } from '../../vocabulary/cooperation.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { defineEvent } from '../define-event.js';
import { day, partId } from '../outgoing-fields.js';
import { personId } from '../person-facts.js';

/** Somebody cooperated with the United Nations, tried to, or was taken to have done so. */
export const cooperationRecorded = defineEvent({
  type: 'CooperationRecorded',
  shape: {
    cooperationId: partId(),
    personId: personId().nullable(),
    mechanism: fact(z.enum(MECHANISM.codes)),
    type: fact(z.enum(COOPERATION_TYPE.codes)),
    stance: fact(z.enum(COOPERATION_STANCE.codes)),
    on: day().nullable(),
  },
  evolve: (state, { cooperationId: id, personId: whose, mechanism, type, stance, on }) => ({
    ...state,
    cooperation: { ...state.cooperation, [id]: { id, personId: whose, mechanism, type, stance, on } },
  }),
});
