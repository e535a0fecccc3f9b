import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** The letter is public by itself (D7, D8): recorded by the calendar. The publication term is over. */
export const letterBecamePublic = defineEvent({
  type: 'LetterBecamePublic',
  shape: { communicationId: partId(), skipped: z.array(fact(z.string())), tells: fact(z.boolean()) },
  evolve: (state, { communicationId }) => ({
    ...withLetter(state, communicationId, { public: true }),
    terms: state.terms.filter(({ kind, subject }) => kind !== 'publication' || subject !== communicationId),
  }),
});
