import { z } from 'zod';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { endsOnLeaving } from '../ends-on-leaving.js';
import { notPursued } from '../events/not-pursued.js';
import { noMergeIsUnderWay } from '../guards/merge.js';
import { countersignerIsNotProposer, declineProposal, isProposed } from '../guards/two-people.js';

/** A supervisor other than the proposer decides that the case is not pursued (DOMAIN 6). */
export const confirmDecline = defineCommand({
  name: 'ConfirmDecline',
  summary: 'Confirm that the case is not pursued',
  group: 'case',
  schema: z.strictObject({}),
  by: ['SUPERVISOR'],
  from: ['SCREENING', 'VERIFYING'],
  whileHeld: true,
  ifMatch: true,
  guards: [
    isProposed(declineProposal, 'DECLINE_NOT_PROPOSED'),
    countersignerIsNotProposer(declineProposal),
    noMergeIsUnderWay,
  ],
  record: ({ state, actor, moment }) =>
    state.proposedDecline === null
      ? []
      : [
          draft(notPursued, {
            by: actingPerson(actor) ?? '',
            proposedBy: state.proposedDecline.by,
            reason: state.proposedDecline.reason,
            at: moment.effectiveAt,
            ends: endsOnLeaving(state),
          }),
        ],
});
