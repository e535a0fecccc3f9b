import { plusDays, type Day } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import { startOn } from './day-clock.js';
import { termInDays } from './term-in-days.js';

/**
 * D12: the reply to the report's note verbale, counted from the day on which the note was sent. It shows among the deadlines of
 * each case in the note and reminds nobody: the note is one, and so are its reminders. The report's cycle, which owns it, tells the
 * editor, and the supervisors of its end (`report-cycle/cycle-terms.ts`).
 */
export const noteReplyTerm = (subject: string, sentOn: Day, moment: Moment): Term => ({
  ...termInDays(
    {
      kind: 'noteReply',
      subject,
      stage: 'inclusion',
      rule: 'D12',
      start: startOn(sentOn, moment),
      remind: 'EDITOR',
    },
    plusDays(sentOn, moment.office.parameters.noteReplyDays),
    moment,
  ),
  levels: [],
  passed: [],
});
