import { z } from 'zod';
import { fact } from '../../classification.js';
import { NEXUS } from '../../vocabulary/nexus.js';
import { defineEvent } from '../define-event.js';
import { partId } from '../outgoing-fields.js';

/** By what signs an act is alleged to have to do with cooperation. */
export const nexusRecorded = defineEvent({
  type: 'NexusRecorded',
  shape: {
    nexusId: partId(),
    actId: partId(),
    cooperationId: partId(),
    codes: z.array(fact(z.enum(NEXUS.codes))),
  },
  evolve: (state, { nexusId: id, actId, cooperationId, codes }) => ({
    ...state,
    nexus: { ...state.nexus, [id]: { id, actId, cooperationId, codes } },
  }),
});
