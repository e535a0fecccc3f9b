import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import type { WhoseDays } from '../../office/calendars.js';
import { startAt } from './day-clock.js';
import { termInWorkingDays } from './term-in-days.js';

/** D1: the source of an allegation received at an instant (ms) is told so within working days, if a channel is safe. */
export const acknowledgementTerm = (
  subject: string,
  receivedAt: number,
  whose: WhoseDays,
  moment: Moment,
): Term =>
  termInWorkingDays(
    {
      kind: 'acknowledgement',
      subject,
      stage: 'allegation',
      rule: 'D1',
      start: startAt(receivedAt),
      remind: 'OFFICER',
    },
    moment.office.parameters.acknowledgementWorkingDays,
    whose,
    moment,
  );
