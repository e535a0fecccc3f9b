import { plusDays, type Day } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import type { CommunicationType } from '../../vocabulary/communication.js';
import { startOn } from './day-clock.js';
import { termInDays } from './term-in-days.js';

/**
 * The reply to a letter is due: on the date that the letter sets (D9), else so many days after it was sent (D6 for
 * urgent appeals, D12 for notes verbales, D5 for the rest). Without one the letter lapses at 24:00 of the last day, and
 * the supervisor is told once (DOMAIN 5, 9.11).
 */
export function replyTerm(
  subject: string,
  type: CommunicationType,
  sentOn: Day,
  moment: Moment,
  dueOn?: Day,
): Term {
  const { rule, days } = RULES[type]?.(moment) ?? { rule: 'D5', days: moment.office.parameters.replyDays };
  return termInDays(
    {
      kind: 'reply',
      subject,
      stage: 'communication',
      rule: dueOn === undefined ? rule : 'D9',
      start: startOn(sentOn, moment),
      remind: 'OFFICER',
      end: { name: 'END', to: 'SUPERVISOR', does: 'LAPSE' },
    },
    dueOn ?? plusDays(sentOn, days),
    moment,
  );
}

const RULES: { readonly [T in CommunicationType]?: (moment: Moment) => { rule: string; days: number } } = {
  UA: ({ office }) => ({ rule: 'D6', days: office.parameters.urgentReplyDays }),
  NV_REPORT: ({ office }) => ({ rule: 'D12', days: office.parameters.noteReplyDays }),
};
