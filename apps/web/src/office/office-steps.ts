import { OFFICE_COMMANDS, type OfficeCommandType } from '@vigil/domain/office/catalogue';
import type { OfficeRead } from '../api/answers.js';
import type { Values } from '../forms/body-of.js';

/** A change of the office that is being filled in, with what the row where it was chosen says already. */
export interface OfficeStep {
  readonly command: OfficeCommandType;
  readonly fixed?: Readonly<Record<string, string | number>>;
  readonly begins?: Values;
  /** What it is about, in words. */
  readonly about?: string;
}

/** What every part of the page is given. */
export interface OfficePart {
  readonly office: OfficeRead;
  readonly onTake: (step: OfficeStep) => void;
}

/** Which changes belong to which part of the page; what the catalogue gains and no part names stands above them all. */
export const OF_PART = {
  people: ['EnrolColleague', 'AssignRoles', 'RetireColleague'],
  roster: ['SetDutyRoster'],
  absences: ['RecordAbsence', 'EndAbsence'],
  conflicts: ['DeclareConflict', 'LiftConflict'],
  posts: ['AssignPost'],
  policies: ['ProposePolicy', 'AdoptPolicy'],
  calendars: ['SetHolidays', 'AssignCalendar'],
  periods: ['OpenPeriod', 'CloseIntake'],
  engagement: ['RecordOfficeAction'],
  calls: ['CallForInput', 'RecordInput', 'CloseCall'],
  entities: [],
} as const satisfies Readonly<Record<string, readonly OfficeCommandType[]>>;

/** Those that are given to one row of a table: they stand in it. */
const OF_A_ROW: readonly OfficeCommandType[] = [
  'AssignRoles',
  'RetireColleague',
  'EndAbsence',
  'LiftConflict',
  'CloseIntake',
  'RecordInput',
  'CloseCall',
];

/** Whether a person may issue a change, by their roles; the API decides. */
export function mayIssue(command: OfficeCommandType, { me }: OfficeRead): boolean {
  const { issuedBy, by } = OFFICE_COMMANDS[command];
  return (
    (issuedBy as readonly string[]).includes('person') &&
    (by as readonly string[]).some((role) => (me.roles as readonly string[]).includes(role))
  );
}

/** The changes of a part that stand above its table. */
export const headSteps = (part: keyof typeof OF_PART, office: OfficeRead): readonly OfficeCommandType[] =>
  (OF_PART[part] as readonly OfficeCommandType[]).filter(
    (command) => !OF_A_ROW.includes(command) && mayIssue(command, office),
  );

/** What no part names. */
export function otherSteps(office: OfficeRead): readonly OfficeCommandType[] {
  const named: readonly string[] = Object.values(OF_PART).flat();
  return (Object.keys(OFFICE_COMMANDS) as OfficeCommandType[]).filter(
    (command) => !named.includes(command) && mayIssue(command, office),
  );
}
