import { plusDays, type Day } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import { startOn } from './day-clock.js';
import { termInDays } from './term-in-days.js';

/** D4: a consent given or reconfirmed on a day is fresh enough for a lock to the end of its last day; the term only reminds. */
export const consentValidityTerm = (subject: string, givenOn: Day, moment: Moment): Term =>
  termInDays(
    {
      kind: 'consentValidity',
      subject,
      stage: 'inclusion',
      rule: 'D4',
      start: startOn(givenOn, moment),
      remind: 'OFFICER',
    },
    plusDays(givenOn, moment.office.parameters.consentValidityDays),
    moment,
  );
