import type { EventOf } from '../decider.js';
import type { OfficePayloadOf } from './define-office-event.js';
import { absenceEnded } from './events/absence-ended.js';
import { absenceRecorded } from './events/absence-recorded.js';
import { admissionClosed } from './events/admission-closed.js';
import { calendarAssigned } from './events/calendar-assigned.js';
import { callClosed } from './events/call-closed.js';
import { colleagueEnrolled } from './events/colleague-enrolled.js';
import { colleagueRetired } from './events/colleague-retired.js';
import { conflictDeclared } from './events/conflict-declared.js';
import { conflictLifted } from './events/conflict-lifted.js';
import { dutyRosterSet } from './events/duty-roster-set.js';
import { holidaysSet } from './events/holidays-set.js';
import { inputCalled } from './events/input-called.js';
import { inputRecorded } from './events/input-recorded.js';
import { intakeClosed } from './events/intake-closed.js';
import { languageSet } from './events/language-set.js';
import { officeActionRecorded } from './events/office-action-recorded.js';
import { officeReminderFell } from './events/office-reminder-fell.js';
import { periodChanged } from './events/period-changed.js';
import { periodOpened } from './events/period-opened.js';
import { policyAdopted } from './events/policy-adopted.js';
import { policyProposed } from './events/policy-proposed.js';
import { postAssigned } from './events/post-assigned.js';
import { rolesAssigned } from './events/roles-assigned.js';

/** All events of the office, by type. Names last for ever. */
export const OFFICE_EVENTS = {
  AbsenceEnded: absenceEnded,
  AbsenceRecorded: absenceRecorded,
  AdmissionClosed: admissionClosed,
  CalendarAssigned: calendarAssigned,
  CallClosed: callClosed,
  ColleagueEnrolled: colleagueEnrolled,
  ColleagueRetired: colleagueRetired,
  ConflictDeclared: conflictDeclared,
  ConflictLifted: conflictLifted,
  DutyRosterSet: dutyRosterSet,
  HolidaysSet: holidaysSet,
  InputCalled: inputCalled,
  InputRecorded: inputRecorded,
  IntakeClosed: intakeClosed,
  LanguageSet: languageSet,
  OfficeActionRecorded: officeActionRecorded,
  OfficeReminderFell: officeReminderFell,
  PeriodChanged: periodChanged,
  PeriodOpened: periodOpened,
  PolicyAdopted: policyAdopted,
  PolicyProposed: policyProposed,
  PostAssigned: postAssigned,
  RolesAssigned: rolesAssigned,
} as const;
export type OfficeEventType = keyof typeof OFFICE_EVENTS;
export type OfficeEvent = {
  [T in OfficeEventType]: EventOf<T, OfficePayloadOf<(typeof OFFICE_EVENTS)[T]>>;
}[OfficeEventType];
