import type { Day } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import type { WhoseDays } from '../../office/calendars.js';
import { startOn } from './day-clock.js';
import { termInWorkingDays } from './term-in-days.js';

/** D17: the source is told what the report says, within working days of the day on which it was issued. */
export const feedbackTerm = (subject: string, issuedOn: Day, whose: WhoseDays, moment: Moment): Term =>
  termInWorkingDays(
    {
      kind: 'feedback',
      subject,
      stage: 'followUp',
      rule: 'D17',
      start: startOn(issuedOn, moment),
      remind: 'OFFICER',
    },
    moment.office.parameters.feedbackWorkingDays,
    whose,
    moment,
  );
