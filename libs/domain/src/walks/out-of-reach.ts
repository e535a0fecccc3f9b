import type { CaseCommandType } from '../case/catalogue.js';
import type { RejectionCode } from '../rejections.js';

/** Guards that do not refuse by themselves, since what they look at was held to the same rule when it came to be. */
export interface OutOfReach {
  readonly commands: readonly CaseCommandType[];
  /** The code of each such guard, of each of the commands. */
  readonly codes: readonly RejectionCode[];
  readonly because: string;
}

export const GUARDS_OUT_OF_REACH: readonly OutOfReach[] = [
  {
    commands: ['ClearCommunication', 'SendCommunication', 'ResolveDispatch', 'ClearEntry', 'PublishEntry'],
    codes: [
      'PERSON_UNKNOWN',
      'PERSON_SHOWN_TWICE',
      'NAME_SPELLED_OUT',
      'TEXT_MENTIONS_OTHERS',
      'TEXT_COUNTS_OMITTED',
    ],
    because:
      'The stored text passed the same guard when it was written, and nobody leaves a case; asked again, since it leaves the house.',
  },
  {
    commands: ['ClearEntry', 'EnterNote', 'FinaliseEntry', 'LockEntry', 'PublishEntry'],
    codes: ['AGGREGATE_OF_ONE'],
    because: 'The stored naming passed the same guard when it was written.',
  },
  {
    commands: ['RedactEntry'],
    codes: ['AGGREGATE_APART', 'AGGREGATE_OF_ONE'],
    because: 'Few entries with an aggregate come as far as the lock; its own spec has both refused.',
  },
  {
    commands: ['SendCommunication'],
    codes: ['AGGREGATE_APART'],
    because: 'A letter was cleared with the same text; another level of risk makes its checklist void first.',
  },
  {
    commands: ['ProposeEntry', 'ReviseEntryText', 'RedactEntry', 'IssueCorrigendum'],
    codes: ['PERSON_UNKNOWN', 'PERSON_SHOWN_TWICE'],
    because: 'Whom the texts show is taken from the naming, which has each person of the case once.',
  },
  {
    commands: ['ProposeEntry'],
    codes: ['COOPERATION_MISSING'],
    because:
      'The scope is not confirmed without cooperation, and cooperation is corrected but never taken away.',
  },
];

/** Codes of the office's commands alone; its own specs have each refused. */
export const OFFICE_CODES = [
  'ABSENCE_ENDS_BEFORE_IT_BEGINS',
  'ABSENCE_IS_OVER',
  'ABSENCE_OF_ANOTHER',
  'ABSENCE_OVERLAPS',
  'ABSENCE_UNKNOWN',
  'ACCESS_IS_ONES_OWN',
  'CALENDAR_OF_ONE',
  'CALENDAR_UNKNOWN',
  'CALL_UNKNOWN',
  'CALL_OVER',
  'CALL_NOT_DUE',
  'COLLEAGUE_EXISTS',
  'COLLEAGUE_UNKNOWN',
  'CONFLICT_IS_ONES_OWN',
  'CONFLICT_NOT_DECLARED',
  'CONFLICT_OF_ANOTHER',
  'DEPUTY_IS_ABSENTEE',
  'DEPUTY_IS_RECORDER',
  'DEPUTY_WITHOUT_ROLE',
  'DUTY_WITHOUT_SUPERVISOR',
  'ENTITY_NOT_ASKED',
  'FIRST_IS_NO_SYSADMIN',
  'HOLDER_WITHOUT_ROLE',
  'INPUT_DUE_IN_PAST',
  'INPUT_NIL_OR_TEXT',
  'INSTALLATION_IS_DONE',
  'INTAKE_ALREADY_CLOSED',
  'LANGUAGE_OF_ANOTHER',
  'NEXT_IS_THE_SAME',
  'PERIOD_ENDS_BEFORE_IT_BEGINS',
  'PERIOD_EXISTS',
  'PERIOD_IS_CLOSED',
  'PERIOD_OVERLAPS',
  'PERIOD_UNCHANGED',
  'POST_OF_UNIT',
  'PROPOSAL_UNKNOWN',
  'SYSADMIN_HAS_OTHER_ROLE',
  'TRIAL_IN_OFFICE_AT_WORK',
  'TURNS_OVERLAP',
  'TURN_ENDS_BEFORE_IT_BEGINS',
] as const satisfies readonly RejectionCode[];

/** Codes of a report cycle's commands, and of what it closes in the office; the specs of `report-cycle` have each refused. */
export const CYCLE_CODES = [
  'ADMISSION_ALREADY_CLOSED',
  'ADMISSION_IS_CLOSED',
  'CYCLE_EXISTS',
  'DATES_ARE_THE_SAME',
  'DRIFT',
  'ENTRY_EXCLUDED',
  'MAIN_ALREADY_ISSUED',
  'MANIFEST_IS_ANOTHER',
  'NOTES_NOT_SENT',
  'NOTE_ALREADY_SENT',
  'NOTE_CLEARER_PREPARED_IT',
  'NOTE_IS_EMPTY',
  'NOTE_NOT_PREPARED',
  'NOTHING_IS_FINAL',
  'NOT_ALLOWED_IN_PHASE',
  'NOT_FROZEN',
  'NOT_UNDER_WAY',
  'PRESENTED_ALREADY',
  'PRESENTED_BEFORE_ISSUE',
  'REASON_FOR_LATENESS_MISSING',
  'SIGNATURE_OF_ROLE_GIVEN',
  'SIGNED_ALREADY',
  'STRICTER_CONSENT_APPLIES',
  'WORK_UNDER_WAY',
] as const satisfies readonly RejectionCode[];

/** Codes that no command of a case answers by itself, with who does. */
export const CODES_OUT_OF_REACH: Readonly<Partial<Record<RejectionCode, string>>> = {
  UNKNOWN_COMMAND: 'A walk takes its commands from the catalogue.',
  EFFECTIVE_BEFORE_LAST: 'The ledger judges the dates at which a command takes effect.',
  EFFECTIVE_IN_FUTURE: 'The ledger judges the dates at which a command takes effect.',
  BACKDATING_NOT_PERMITTED: 'The API judges who may date a command back.',
  ALIAS_UNKNOWN: 'The API answers it before a text is sealed.',
  NOTHING_MAY_BE_SAID: 'It is answered where words are known: when a text is rendered.',
  TEXT_COUNTS_OMITTED: 'It is answered where words are known: when a text is rendered.',
};
