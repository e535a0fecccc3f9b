import { z } from 'zod';
import { fact } from '../../classification.js';
import { CHANNEL } from '../../vocabulary/channel.js';
import { defineEvent } from '../define-event.js';

/** The source was told that the allegation arrived (D1). */
export const sourceAcknowledged = defineEvent({
  type: 'SourceAcknowledged',
  shape: { at: fact(z.int()), channel: fact(z.enum(CHANNEL.codes)) },
  evolve: (state, { at }) => ({ ...state, acknowledgedAt: at }),
});
