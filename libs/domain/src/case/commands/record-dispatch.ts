import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { dispatchConfirmed } from '../events/dispatch-confirmed.js';
import { dispatchFailed } from '../events/dispatch-failed.js';
import { dispatchInDoubt } from '../events/dispatch-in-doubt.js';
import { letterOf } from '../letters.js';
import { partId } from '../outgoing-fields.js';

const OUTCOMES = { CONFIRMED: dispatchConfirmed, FAILED: dispatchFailed, IN_DOUBT: dispatchInDoubt } as const;

/** What became of a letter's dispatch, as the clockwork saw it. It changes no status: the letter was sent at its departure. */
export const recordDispatch = defineCommand({
  name: 'RecordDispatch',
  summary: 'Record the result of a dispatch',
  group: 'communication',
  schema: z.strictObject({
    communicationId: partId(),
    attempt: operational(z.int().min(1)),
    outcome: operational(z.enum(['CONFIRMED', 'FAILED', 'IN_DOUBT'])),
  }),
  issuedBy: ['clockwork', 'stream'],
  by: [],
  from: [...OPEN, 'CLOSED', 'NOT_PURSUED', 'MERGED'],
  whileHeld: true,
  guards: [
    ({ state, payload: { communicationId, attempt } }) => {
      const letter = letterOf(state, communicationId);
      if (!letter) return { code: 'LETTER_UNKNOWN', field: 'communicationId' };
      return letter.dispatch === 'PENDING' && letter.attempts === attempt
        ? undefined
        : { code: 'DISPATCH_NOT_OPEN', field: 'attempt' };
    },
  ],
  record: ({ payload: { communicationId, attempt, outcome } }) => [
    draft(OUTCOMES[outcome], { communicationId, attempt }),
  ],
});
