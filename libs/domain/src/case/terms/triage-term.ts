import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import { hoursOf } from './day-clock.js';
import { termOf } from './term-of.js';

/**
 * D2: a threat to life or liberty is looked at within elapsed hours of its registration, weekend or not. At once and at
 * half time to the duty supervisor, at the end to the next one, after 48 hours to the ASG (DOMAIN 6 "Urgent triage").
 */
export function triageTerm(subject: string, moment: Moment): Term {
  const { effectiveAt, recordedAt, office } = moment;
  const after = (hours: number) => effectiveAt + hoursOf(hours, moment);
  const { triageHours } = office.parameters;
  return termOf(
    {
      kind: 'triage',
      subject,
      stage: 'allegation',
      rule: 'D2',
      dueAt: after(triageHours),
      levels: [
        { name: 'AT_ONCE', at: recordedAt, to: 'DUTY_SUPERVISOR', does: 'REMIND' },
        { name: 'HALF_TIME', at: after(triageHours / 2), to: 'DUTY_SUPERVISOR', does: 'REMIND' },
        { name: 'END', at: after(triageHours), to: 'NEXT_SUPERVISOR', does: 'OVERDUE' },
        { name: 'AFTER_48H', at: after(48), to: 'ASG', does: 'OVERDUE' },
      ],
    },
    moment,
  );
}
