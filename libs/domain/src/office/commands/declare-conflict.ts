import { z } from 'zod';
import { composed } from '../../classification.js';
import { ROLES } from '../../vocabulary/role.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { conflictDeclared } from '../events/conflict-declared.js';
import { colleagueIsActive, personWho } from '../guards.js';
import { colleagueId, states } from '../office-fields.js';

/** Everybody declares their own conflicts; a supervisor those of others. */
const conflictIsOnesOwnOrSupervised: OfficeGuard<{ readonly colleagueId?: string | undefined }> = (
  judged,
) => {
  const { payload, state } = judged;
  const who = personWho(judged);
  if (payload.colleagueId === undefined || payload.colleagueId === who) return undefined;
  return state.colleagues[who]?.roles.includes('SUPERVISOR')
    ? undefined
    : { code: 'CONFLICT_OF_ANOTHER', field: 'colleagueId' };
};

/** A conflict with States: nationality, family, an earlier role (DOMAIN 9.20). Without `colleagueId`, one's own. */
export const declareConflict = defineOfficeCommand({
  name: 'DeclareConflict',
  summary: 'Declare a conflict with States',
  schema: z.strictObject({
    colleagueId: colleagueId().optional(),
    states: states(),
    reason: composed(2000).optional(),
  }),
  by: ROLES,
  guards: [colleagueIsActive, conflictIsOnesOwnOrSupervised],
  record: (judged) => {
    const { colleagueId: id = personWho(judged), states, reason = null } = judged.payload;
    return [officeDraft(conflictDeclared, { colleagueId: id, states: [...new Set(states)], reason })];
  },
});
