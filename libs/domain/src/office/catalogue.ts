import { adoptPolicy } from './commands/adopt-policy.js';
import { assignCalendar } from './commands/assign-calendar.js';
import { assignPost } from './commands/assign-post.js';
import { assignRoles } from './commands/assign-roles.js';
import { callForInput } from './commands/call-for-input.js';
import { recordInput } from './commands/record-input.js';
import { changePeriod } from './commands/change-period.js';
import { closeAdmission } from './commands/close-admission.js';
import { closeCall } from './commands/close-call.js';
import { closeIntake } from './commands/close-intake.js';
import { declareConflict } from './commands/declare-conflict.js';
import { endAbsence } from './commands/end-absence.js';
import { enrolColleague } from './commands/enrol-colleague.js';
import { liftConflict } from './commands/lift-conflict.js';
import { openPeriod } from './commands/open-period.js';
import { proposePolicy } from './commands/propose-policy.js';
import { recordAbsence } from './commands/record-absence.js';
import { recordOfficeAction } from './commands/record-office-action.js';
import { retireColleague } from './commands/retire-colleague.js';
import { setDutyRoster } from './commands/set-duty-roster.js';
import { setLanguage } from './commands/set-language.js';
import { setHolidays } from './commands/set-holidays.js';

/** All commands of the office: validation, routes, OpenAPI and forms come from it. */
export const OFFICE_COMMANDS = {
  AdoptPolicy: adoptPolicy,
  AssignCalendar: assignCalendar,
  AssignPost: assignPost,
  AssignRoles: assignRoles,
  CallForInput: callForInput,
  ChangePeriod: changePeriod,
  CloseAdmission: closeAdmission,
  CloseCall: closeCall,
  CloseIntake: closeIntake,
  DeclareConflict: declareConflict,
  EndAbsence: endAbsence,
  EnrolColleague: enrolColleague,
  LiftConflict: liftConflict,
  OpenPeriod: openPeriod,
  ProposePolicy: proposePolicy,
  RecordAbsence: recordAbsence,
  RecordInput: recordInput,
  RecordOfficeAction: recordOfficeAction,
  RetireColleague: retireColleague,
  SetDutyRoster: setDutyRoster,
  SetHolidays: setHolidays,
  SetLanguage: setLanguage,
} as const;
export type OfficeCommandType = keyof typeof OFFICE_COMMANDS;
