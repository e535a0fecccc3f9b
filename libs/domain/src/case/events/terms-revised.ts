import { z } from 'zod';
import { fact } from '../../classification.js';
import { TERM_KINDS } from '../../vocabulary/term-kind.js';
import type { CaseState } from '../case-state.js';
import { defineEvent } from '../define-event.js';
import { withEntry } from '../entries.js';
import { withLetter } from '../letters.js';
import { instant } from '../outgoing-fields.js';

/**
 * The office's terms or holidays changed, and running terms with them: which, by which rule, from when to when. The reason is
 * the office's version `policy`. The terms themselves are in `starts`. Nobody decided on this case: its ETag stays.
 */
export const termsRevised = defineEvent({
  type: 'TermsRevised',
  reminder: true,
  shape: {
    policy: fact(z.int()),
    moved: z.array(
      z.strictObject({
        kind: fact(z.enum(TERM_KINDS)),
        subject: fact(z.string()),
        rule: fact(z.string()),
        from: instant(),
        to: instant(),
      }),
    ),
  },
  evolve: (state, { moved }) => moved.reduce<CaseState>(withEnd, state),
});

/** What beside the term itself says when it ends. */
function withEnd(
  state: CaseState,
  { kind, subject, to }: { readonly kind: string; readonly subject: string; readonly to: number },
): CaseState {
  switch (kind) {
    case 'riskValidity':
      return { ...state, risk: state.risk && { ...state.risk, validUntil: to } };
    case 'reply':
      return withLetter(state, subject, { replyDueAt: to });
    case 'noteReply': {
      const note = state.entries[subject]?.note;
      return note ? withEntry(state, subject, { note: { ...note, dueAt: to } }) : state;
    }
    default:
      return state;
  }
}
