import { dayOf, plusDays } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import { startAt } from './day-clock.js';
import { termInDays } from './term-in-days.js';

/** D3: a risk assessment made at an instant (ms) is valid to the end of its last day (`dueAt`); the term only reminds. */
export const riskValidityTerm = (subject: string, assessedAt: number, moment: Moment): Term =>
  termInDays(
    {
      kind: 'riskValidity',
      subject,
      stage: 'verification',
      rule: 'D3',
      start: startAt(assessedAt),
      remind: 'PROTECTION',
    },
    plusDays(dayOf(assessedAt), moment.office.parameters.riskValidityDays),
    moment,
  );
