import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** A supervisor lets one first-hand source suffice for the verification that is proposed. */
export const overrideConfirmed = defineEvent({
  type: 'OverrideConfirmed',
  shape: { by: operational(z.string()) },
  evolve: (state, { by }) => ({
    ...state,
    override: state.override && { ...state.override, confirmedBy: by },
  }),
});
