import { endOfDay, type Day } from '../calendar/day.js';
import type { Moment } from '../decider.js';
import type { Term } from '../stream/term.js';
import type { CommunicationType } from '../vocabulary/communication.js';
import type { Communication } from './case-outgoing.js';
import { publicationTerm } from './terms/publication-term.js';
import { replyTerm } from './terms/reply-term.js';

/** Letters that ask for a reply by their nature; any other awaits one only if it sets a date itself. */
const AWAIT_REPLY: readonly CommunicationType[] = [
  'AL',
  'UA',
  'OL',
  'TB_LETTER',
  'PROMPT_INTERVENTION',
  'ASG_LETTER',
  'NV_REPORT',
];

/** The terms that a letter starts when sent: the reply's (D5, D6, D9) and its publication's (D7, D8); null where it has none. */
export function letterTerms(
  {
    id,
    type,
    onLegislation,
    replyDueOn,
  }: Pick<Communication, 'id' | 'type' | 'onLegislation' | 'replyDueOn'>,
  sent: { readonly on: Day; readonly at: number | null },
  moment: Moment,
): { readonly reply: Term | null; readonly publication: Term | null } {
  const awaits = replyDueOn !== null || AWAIT_REPLY.includes(type);
  return {
    reply: awaits ? replyTerm(id, type, sent.on, moment, replyDueOn ?? undefined) : null,
    // Without the hour the letter counts as sent at the day's end: public later rather than too early.
    publication: publicationTerm(
      id,
      type,
      { on: sent.on, at: sent.at ?? endOfDay(sent.on) },
      onLegislation,
      moment,
    ),
  };
}

/** The terms of a list that has gaps. */
export const termsOf = (...terms: readonly (Term | null)[]): readonly Term[] =>
  terms.filter((term) => term !== null);
