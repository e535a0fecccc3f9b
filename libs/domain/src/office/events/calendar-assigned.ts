import { defineOfficeEvent } from '../define-office-event.js';
import { calendar as calendarCode, colleagueId, unit as unitCode } from '../office-fields.js';

/** The working days of a unit or a colleague are counted by this calendar from now on; null: by the next wider one. */
export const calendarAssigned = defineOfficeEvent({
  type: 'CalendarAssigned',
  shape: {
    calendar: calendarCode().nullable(),
    unit: unitCode().nullable(),
    colleagueId: colleagueId().nullable(),
  },
  evolve: (state, { calendar, unit, colleagueId: colleague }, { seq }) => ({
    ...state,
    termsSetAt: seq,
    calendarsUsed: {
      ofUnits: withOne(state.calendarsUsed.ofUnits, unit, calendar),
      ofColleagues: withOne(state.calendarsUsed.ofColleagues, colleague, calendar),
    },
  }),
});

function withOne(
  used: Readonly<Record<string, string>>,
  key: string | null,
  calendar: string | null,
): Readonly<Record<string, string>> {
  if (key === null) return used;
  const others = Object.entries(used).filter(([one]) => one !== key);
  return Object.fromEntries(calendar === null ? others : [...others, [key, calendar]]);
}
