import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { absenceEnded } from '../events/absence-ended.js';
import { personWho } from '../guards.js';
import { CASEWORK } from '../../vocabulary/role.js';
import type { OfficeState } from '../office-state.js';

interface Ending {
  readonly absenceId: string;
}
const absenceIn = ({ absences }: OfficeState, { absenceId }: Ending) =>
  absences.find(({ id }) => id === absenceId);

const absenceIsRecorded: OfficeGuard<Ending> = ({ state, payload }) => {
  const absence = absenceIn(state, payload);
  return absence && absence.endedAt === null ? undefined : { code: 'ABSENCE_UNKNOWN', field: 'absenceId' };
};

const absenceIsOnesOwnOrSupervised: OfficeGuard<Ending> = (judged) => {
  const absence = absenceIn(judged.state, judged.payload);
  const who = personWho(judged);
  return !absence || absence.colleague === who || judged.state.colleagues[who]?.roles.includes('SUPERVISOR')
    ? undefined
    : { code: 'ABSENCE_OF_ANOTHER', field: 'absenceId' };
};

/** A colleague is back before the last day of an absence, or does not leave: the deputy acts for them no longer. */
export const endAbsence = defineOfficeCommand({
  name: 'EndAbsence',
  summary: 'End an absence',
  schema: z.strictObject({ absenceId: operational(z.string().max(64)) }),
  by: CASEWORK,
  guards: [absenceIsRecorded, absenceIsOnesOwnOrSupervised],
  record: ({ payload, moment }) => [
    officeDraft(absenceEnded, { absenceId: payload.absenceId, at: moment.effectiveAt }),
  ],
});
