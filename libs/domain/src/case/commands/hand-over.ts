import { z } from 'zod';
import { composed } from '../../classification.js';
import { colleagueId } from '../../office/office-fields.js';
import { actingPerson } from '../acting-person.js';
import { OPEN, defineCommand, madeBy } from '../define-command.js';
import { draft } from '../define-event.js';
import { handOverOffered } from '../events/hand-over-offered.js';
import { assigneeHoldsRole, assigneeIsNotInConflict } from '../guards/assignees.js';
import { actorIsItsOfficer, handOverIsToAnother, noHandOverIsOpen } from '../guards/hand-over.js';
import { stage } from '../stage.js';
import { handOverTerm } from '../terms/hand-over-term.js';

/** Offers the case to another officer. Until it is accepted, the one who offers it answers for it. */
export const handOver = defineCommand({
  name: 'HandOver',
  summary: 'Hand the case over to another officer',
  group: 'case',
  schema: z.strictObject({
    to: colleagueId(),
    note: composed(2_000).optional(),
  }),
  by: ['OFFICER'],
  from: OPEN,
  whileHeld: true,
  guards: [
    actorIsItsOfficer,
    noHandOverIsOpen,
    handOverIsToAnother,
    assigneeHoldsRole('OFFICER', 'to', ({ to }) => to),
    assigneeIsNotInConflict('to', ({ to }) => to),
  ],
  record: ({ state, payload: { to, note }, actor, moment, command }) => [
    draft(handOverOffered, {
      from: actingPerson(actor) ?? '',
      to,
      at: moment.effectiveAt,
      note: note ?? null,
      starts: [handOverTerm(madeBy(command, 'handover'), moment, stage(state))],
    }),
  ],
});
