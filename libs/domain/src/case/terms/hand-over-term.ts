import { dayOf, plusDays } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import type { Stage } from '../../vocabulary/stage.js';
import { startAt } from './day-clock.js';
import { termInDays } from './term-in-days.js';

/** A case handed over is accepted or refused within days, or its supervisor sees that nobody answers for it. */
export const handOverTerm = (subject: string, moment: Moment, stage: Stage = 'allegation'): Term =>
  termInDays(
    {
      kind: 'handOver',
      subject,
      stage,
      rule: 'handOver',
      start: startAt(moment.effectiveAt),
      remind: 'SUPERVISOR',
    },
    plusDays(dayOf(moment.effectiveAt), moment.office.parameters.handOverDays),
    moment,
  );
