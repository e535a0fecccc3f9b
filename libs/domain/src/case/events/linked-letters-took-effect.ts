import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** Letters that other bodies sent before the case was verified here count from now on, and move it (DOMAIN 6). */
export const linkedLettersTookEffect = defineEvent({
  type: 'LinkedLettersTookEffect',
  shape: { communications: z.array(partId()), caseStatus: fact(z.enum(['COMMUNICATED', 'FOLLOW_UP'])) },
  evolve: (state, { communications, caseStatus }) => ({
    ...communications.reduce((so, id) => withLetter(so, id, { pending: false }), state),
    status: caseStatus,
  }),
});
