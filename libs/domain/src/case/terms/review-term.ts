import { dayOf, plusMonths } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import { startAt } from './day-clock.js';
import { termInDays } from './term-in-days.js';

/** D18: what became of the person is looked at again within months of an instant (ms): the last review, or the stage's begin. */
export const reviewTerm = (subject: string, from: number, moment: Moment): Term =>
  termInDays(
    { kind: 'review', subject, stage: 'followUp', rule: 'D18', start: startAt(from), remind: 'OFFICER' },
    plusMonths(dayOf(from), moment.office.parameters.reviewMonths),
    moment,
  );
