import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { madeBy } from '../../case/define-command.js';
import { CASEWORK } from '../../vocabulary/role.js';
import { defineOfficeCommand, type OfficeGuard, type OfficeJudged } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { mayStandIn } from '../deputies.js';
import { absenceRecorded } from '../events/absence-recorded.js';
import { colleagueIsActive, isActive, personWho } from '../guards.js';
import { colleagueId, day } from '../office-fields.js';

interface Absent {
  readonly colleagueId?: string | undefined;
  readonly from: string;
  readonly until: string;
  readonly deputy: string;
}
const absentee = (judged: OfficeJudged<Absent>): string => judged.payload.colleagueId ?? personWho(judged);

const absenceEndsAfterItBegins: OfficeGuard<Absent> = ({ payload }) =>
  payload.until < payload.from ? { code: 'ABSENCE_ENDS_BEFORE_IT_BEGINS', field: 'until' } : undefined;

/** An absence that is over would give nobody anything to do. */
const absenceIsNotOver: OfficeGuard<Absent> = ({ payload, moment }) =>
  payload.until < dayOf(moment.effectiveAt) ? { code: 'ABSENCE_IS_OVER', field: 'until' } : undefined;

const absenceIsOnesOwnOrSupervised: OfficeGuard<Absent> = (judged) =>
  absentee(judged) === personWho(judged) ||
  judged.state.colleagues[personWho(judged)]?.roles.includes('SUPERVISOR')
    ? undefined
    : { code: 'ABSENCE_OF_ANOTHER', field: 'colleagueId' };

const absenceIsTheOnlyOne: OfficeGuard<Absent> = (judged) => {
  const { from, until } = judged.payload;
  return judged.state.absences.some(
    (other) =>
      other.colleague === absentee(judged) &&
      other.endedAt === null &&
      from <= other.until &&
      other.from <= until,
  )
    ? { code: 'ABSENCE_OVERLAPS', field: 'from' }
    : undefined;
};

const deputyWorksHere: OfficeGuard<Absent> = ({ state, payload }) =>
  isActive(state, payload.deputy) ? undefined : { code: 'COLLEAGUE_UNKNOWN', field: 'deputy' };

const deputyIsAnother: OfficeGuard<Absent> = (judged) =>
  judged.payload.deputy === absentee(judged) ? { code: 'DEPUTY_IS_ABSENTEE', field: 'deputy' } : undefined;

/** Nobody gives themselves the rights of another. */
const deputyIsNotWhoRecords: OfficeGuard<Absent> = (judged) =>
  judged.payload.deputy === personWho(judged) && absentee(judged) !== personWho(judged)
    ? { code: 'DEPUTY_IS_RECORDER', field: 'deputy' }
    : undefined;

/** There is a role of the absent colleague's in which the deputy may act. */
const deputyMayStandIn: OfficeGuard<Absent> = (judged) => {
  const { [absentee(judged)]: absent, [judged.payload.deputy]: deputy } = judged.state.colleagues;
  return absent && deputy && !absent.roles.some((role) => mayStandIn(role, deputy))
    ? { code: 'DEPUTY_WITHOUT_ROLE', field: 'deputy' }
    : undefined;
};

/**
 * A colleague is away from the first to the last day (Zurich), and a deputy acts for them: sees their cases, gets their
 * notices, and signs in their place, always under the deputy's own id. Without `colleagueId`, one's own absence.
 */
export const recordAbsence = defineOfficeCommand({
  name: 'RecordAbsence',
  summary: 'Record an absence and its deputy',
  schema: z.strictObject({
    colleagueId: colleagueId().optional(),
    from: day(),
    until: day(),
    deputy: colleagueId(),
  }),
  by: CASEWORK,
  guards: [
    colleagueIsActive,
    absenceEndsAfterItBegins,
    absenceIsNotOver,
    absenceIsOnesOwnOrSupervised,
    absenceIsTheOnlyOne,
    deputyWorksHere,
    deputyIsAnother,
    deputyIsNotWhoRecords,
    deputyMayStandIn,
  ],
  record: (judged) => {
    const { from, until, deputy } = judged.payload;
    const absenceId = madeBy(judged.command, 'absence');
    return [officeDraft(absenceRecorded, { absenceId, colleagueId: absentee(judged), from, until, deputy })];
  },
});
