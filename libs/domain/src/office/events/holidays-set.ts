import { z } from 'zod';
import { defineOfficeEvent } from '../define-office-event.js';
import { calendar as calendarCode, day } from '../office-fields.js';

/**
 * The days on which a duty station does not work; replaces the list before. `calendar` is null for the office's own, which
 * is what version 1 meant. Terms already running move by the ReviseTerms that follows.
 */
export const holidaysSet = defineOfficeEvent({
  type: 'HolidaysSet',
  version: 2,
  shape: { calendar: calendarCode().nullable(), days: z.array(day()) },
  upcast: (old) => ({ calendar: null, ...(old as { readonly days: readonly string[] }) }),
  evolve: (state, { calendar, days }, { seq }) =>
    calendar === null
      ? { ...state, termsSetAt: seq, holidays: days }
      : { ...state, termsSetAt: seq, calendars: { ...state.calendars, [calendar]: days } },
});
