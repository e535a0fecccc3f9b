import type { Day } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import type { Stage } from '../../vocabulary/stage.js';
import { startAt } from './day-clock.js';
import { termInDays } from './term-in-days.js';

/**
 * What an action left to be done, by the day that the officer set (`nextOn`, DOMAIN 6 "Prevention and engagement").
 * Every stage waits for it; it belongs to the one in which the action was recorded.
 */
export const nextStepTerm = (subject: string, nextOn: Day, moment: Moment, stage: Stage = 'followUp'): Term =>
  termInDays(
    {
      kind: 'nextStep',
      subject,
      stage,
      rule: 'nextOn',
      start: startAt(moment.effectiveAt),
      remind: 'OFFICER',
    },
    nextOn,
    moment,
  );
