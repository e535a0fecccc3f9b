import { z } from 'zod';
import { composed } from '../../classification.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { conflictLifted } from '../events/conflict-lifted.js';
import { personWho } from '../guards.js';
import { colleagueId, state } from '../office-fields.js';

interface Lifting {
  readonly colleagueId: string;
  readonly state: string;
}

const conflictIsDeclared: OfficeGuard<Lifting> = ({ state, payload }) =>
  state.conflicts[payload.colleagueId]?.includes(payload.state)
    ? undefined
    : { code: 'CONFLICT_NOT_DECLARED', field: 'state' };

/** Another person decides that a conflict is over. */
const conflictIsAnothers: OfficeGuard<Lifting> = (judged) =>
  personWho(judged) === judged.payload.colleagueId
    ? { code: 'CONFLICT_IS_ONES_OWN', field: 'colleagueId' }
    : undefined;

/** A colleague’s conflict with one State is over. */
export const liftConflict = defineOfficeCommand({
  name: 'LiftConflict',
  summary: 'Lift a declared conflict',
  schema: z.strictObject({ colleagueId: colleagueId(), state: state(), reason: composed(2000) }),
  by: ['SUPERVISOR'],
  guards: [conflictIsDeclared, conflictIsAnothers],
  record: ({ payload }) => [officeDraft(conflictLifted, payload)],
});
