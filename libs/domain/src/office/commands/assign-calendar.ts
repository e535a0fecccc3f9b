import { z } from 'zod';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { calendarAssigned } from '../events/calendar-assigned.js';
import { colleagueIsActive } from '../guards.js';
import { calendar, colleagueId, unit } from '../office-fields.js';

interface Assigning {
  readonly calendar: string | null;
  readonly unit?: string | undefined;
  readonly colleagueId?: string | undefined;
}

const calendarIsOfOne: OfficeGuard<Assigning> = ({ payload }) =>
  (payload.unit === undefined) === (payload.colleagueId === undefined)
    ? { code: 'CALENDAR_OF_ONE', field: 'unit' }
    : undefined;

const calendarIsKnown: OfficeGuard<Assigning> = ({ state, payload }) =>
  payload.calendar === null || Object.hasOwn(state.calendars, payload.calendar)
    ? undefined
    : { code: 'CALENDAR_UNKNOWN', field: 'calendar' };

/** Whose working days are counted by which calendar: a unit's or a colleague's; null goes back to the next wider one. */
export const assignCalendar = defineOfficeCommand({
  name: 'AssignCalendar',
  summary: 'Set the holiday calendar of a unit or colleague',
  schema: z.strictObject({
    calendar: calendar().nullable(),
    unit: unit().optional(),
    colleagueId: colleagueId().optional(),
  }),
  by: ['SUPERVISOR'],
  guards: [calendarIsOfOne, calendarIsKnown, colleagueIsActive],
  record: ({ payload: { calendar, unit = null, colleagueId = null } }) => [
    officeDraft(calendarAssigned, { calendar, unit, colleagueId }),
  ],
});
