import { plusDays, type Day } from '../../calendar/day.js';
import type { Level, Term } from '../../stream/term.js';
import type { Moment } from '../../decider.js';
import type { CommunicationType } from '../../vocabulary/communication.js';
import { dayClock, hoursOf, startOn } from './day-clock.js';
import { termOf } from './term-of.js';

/** When a letter was sent: the day on it, and the instant (ms) that hours are counted from. */
export interface Sent {
  readonly on: Day;
  readonly at: number;
}

/**
 * A letter becomes public by itself: allegation letters and urgent appeals at the end of the last day of their term
 * (D7), letters on legislation after elapsed hours (D8). Null for every other letter, which stays confidential.
 */
export function publicationTerm(
  subject: string,
  type: CommunicationType,
  sent: Sent,
  onLegislation: boolean,
  moment: Moment,
): Term | null {
  if (type === 'OL' && onLegislation) return publishing(subject, 'D8', hoursAfter(sent, moment), moment);
  if (type === 'AL' || type === 'UA') return publishing(subject, 'D7', daysAfter(sent, moment), moment);
  return null;
}

const hoursAfter = ({ at }: Sent, moment: Moment): number =>
  at + hoursOf(moment.office.parameters.legislationPublicationHours, moment);

const daysAfter = ({ on }: Sent, moment: Moment): number =>
  dayClock(startOn(on, moment), moment).endOf(plusDays(on, moment.office.parameters.publicationDays));

function publishing(subject: string, rule: string, dueAt: number, moment: Moment): Term {
  const end: Level = { name: 'END', at: dueAt, to: 'OFFICER', does: 'PUBLISH' };
  return termOf({ kind: 'publication', subject, stage: 'communication', rule, dueAt, levels: [end] }, moment);
}
