import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { ACTION_AIM, ACTION_KIND, ACTION_TOWARD } from '../../vocabulary/action.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { day, state as stateCode } from '../office-fields.js';
import { recorderOf } from '../recorder-of.js';

/** A step toward a State, an entity or civil society that stands on no single case. */
export const officeActionRecorded = defineOfficeEvent({
  type: 'OfficeActionRecorded',
  version: 2,
  shape: {
    actionId: operational(z.string()),
    by: fact(z.enum(MECHANISM.codes)),
    toward: fact(z.enum(ACTION_TOWARD.codes)),
    kind: fact(z.enum(ACTION_KIND.codes)),
    aim: fact(z.enum(ACTION_AIM.codes)),
    state: stateCode().nullable(),
    on: day(),
    nextOn: day().nullable(),
    continues: operational(z.string()).nullable(),
    outcome: composed(5000).nullable(),
  },
  // Version 1 knew no action that continues another.
  upcast: (old) => ({ continues: null, ...(old as object) }),
  evolve: (state, { actionId: id, kind, aim, state: toward, on, nextOn }, { actor }) => ({
    ...state,
    actions: {
      ...state.actions,
      [id]: { id, kind, aim, state: toward, on, nextOn, recordedBy: recorderOf(actor) },
    },
  }),
});
