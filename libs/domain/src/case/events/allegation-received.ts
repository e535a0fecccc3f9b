import { z } from 'zod';
import { fact, operational, raw } from '../../classification.js';
import { CHANNEL } from '../../vocabulary/channel.js';
import { RECORD_TYPE } from '../../vocabulary/record-type.js';
import { ROLE } from '../../vocabulary/role.js';
import { SENSITIVITY } from '../../vocabulary/sensitivity.js';
import { STATE } from '../../vocabulary/state.js';
import { defineEvent } from '../define-event.js';

/** An allegation reached the office: the case begins. Its source and persons follow as PersonAdded. */
export const allegationReceived = defineEvent({
  type: 'AllegationReceived',
  shape: {
    recordType: fact(z.enum(RECORD_TYPE.codes)),
    sensitivity: fact(z.enum(SENSITIVITY.codes)),
    respondent: fact(z.enum(STATE.codes)).nullable(),
    hostState: fact(z.enum(STATE.codes)).nullable(),
    channel: fact(z.enum(CHANNEL.codes)),
    receivedAt: fact(z.int()),
    safeChannel: fact(z.boolean()),
    urgent: fact(z.boolean()),
    takingOver: fact(z.boolean()),
    source: z.strictObject({ personId: operational(z.string()), statedConsent: fact(z.boolean()) }),
    narrative: raw(),
    duplicates: z.strictObject({ possible: operational(z.boolean()), at: operational(z.int()) }).nullable(),
    registrant: operational(z.string()).nullable(),
    registrantRole: operational(z.enum(ROLE.codes)).nullable(),
    unit: operational(z.string()),
    officer: operational(z.string()).nullable(),
  },
  evolve: (state, payload) => ({
    ...state,
    status: 'RECEIVED',
    recordType: payload.recordType,
    sensitivity: payload.sensitivity,
    respondent: payload.respondent,
    hostState: payload.hostState,
    channel: payload.channel,
    receivedAt: payload.receivedAt,
    safeChannel: payload.safeChannel,
    urgent: payload.urgent,
    takingOver: payload.takingOver,
    sources: [payload.source],
    narrative: [payload.narrative],
    duplicateCheck: payload.duplicates,
    assignment: {
      ...state.assignment,
      unit: payload.unit,
      officer: payload.officer,
      registrant: payload.registrant,
      registrantRole: payload.registrantRole,
    },
  }),
});
