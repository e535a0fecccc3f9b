import { z } from 'zod';
import { colleagueId, unit } from '../../office/office-fields.js';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { caseAssigned } from '../events/case-assigned.js';
import { assigneeHoldsRole, assigneeIsNotInConflict, unitHasSupervisor } from '../guards/assignees.js';

/** Gives the case to a unit, an officer, a verifier, a protection adviser. What is left out stays; null takes away. */
export const assignCase = defineCommand({
  name: 'AssignCase',
  summary: 'Assign the case',
  group: 'case',
  schema: z.strictObject({
    unit: unit().optional(),
    officer: colleagueId().nullable().optional(),
    verifier: colleagueId().nullable().optional(),
    protection: colleagueId().nullable().optional(),
  }),
  by: ['SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    unitHasSupervisor('unit', ({ unit }) => unit),
    assigneeHoldsRole('OFFICER', 'officer', ({ officer }) => officer),
    assigneeIsNotInConflict('officer', ({ officer }) => officer),
    assigneeHoldsRole('VERIFIER', 'verifier', ({ verifier }) => verifier),
    assigneeIsNotInConflict('verifier', ({ verifier }) => verifier),
    assigneeHoldsRole('PROTECTION', 'protection', ({ protection }) => protection),
    assigneeIsNotInConflict('protection', ({ protection }) => protection),
  ],
  record: ({ state, payload }) => {
    const { unit, officer, verifier, protection } = state.assignment;
    const now = {
      unit: payload.unit ?? unit,
      officer: payload.officer === undefined ? officer : payload.officer,
      verifier: payload.verifier === undefined ? verifier : payload.verifier,
      protection: payload.protection === undefined ? protection : payload.protection,
    };
    const newly = [
      now.officer !== officer ? now.officer : null,
      now.verifier !== verifier ? now.verifier : null,
      now.protection !== protection ? now.protection : null,
    ].filter((id) => id !== null);
    return [
      draft(caseAssigned, { ...now, newly: [...new Set(newly)], ends: endingTerms(state, 'handOver') }),
    ];
  },
});
