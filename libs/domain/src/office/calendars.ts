import type { Day } from '../calendar/day.js';
import type { OfficeState } from './office-state.js';

/** Whose working days count: the colleague who has to act, and the unit of the case. */
export interface WhoseDays {
  readonly colleague: string | null;
  readonly unit: string | null;
}

/**
 * The holidays by which working days of a term are counted (D1, D17): of the calendar of the colleague who has to act,
 * else of that colleague's unit, else of the case's unit, else the office's own.
 */
export function holidaysFor(office: OfficeState, { colleague, unit }: WhoseDays): readonly Day[] {
  const { ofColleagues, ofUnits } = office.calendarsUsed;
  const its = colleague === null ? undefined : office.colleagues[colleague];
  const calendar =
    (its && (ofColleagues[its.id] ?? ofUnits[its.unit])) ?? (unit === null ? undefined : ofUnits[unit]);
  return (calendar === undefined ? undefined : office.calendars[calendar]) ?? office.holidays;
}
