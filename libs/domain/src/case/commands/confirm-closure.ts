import { z } from 'zod';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { endsOnLeaving } from '../ends-on-leaving.js';
import { closed } from '../events/closed.js';
import { communicationIsImpossible, noLetterIsOpen, reviewIsRecent } from '../guards/closure.js';
import { noEntryIsOnItsWay } from '../guards/entries-on-their-way.js';
import { closureProposal, countersignerIsNotProposer, isProposed } from '../guards/two-people.js';

/**
 * A supervisor other than the proposer closes the case: no letter open, no entry on its way into a report, looked at less than 30 days ago; before any
 * communication only where consent or risk allow none (DOMAIN 6).
 */
export const confirmClosure = defineCommand({
  name: 'ConfirmClosure',
  summary: 'Close the case',
  group: 'case',
  schema: z.strictObject({}),
  by: ['SUPERVISOR'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  whileHeld: true,
  ifMatch: true,
  guards: [
    isProposed(closureProposal, 'CLOSURE_NOT_PROPOSED'),
    countersignerIsNotProposer(closureProposal),
    noLetterIsOpen,
    noEntryIsOnItsWay,
    reviewIsRecent,
    communicationIsImpossible,
  ],
  record: ({ state, actor, moment }) =>
    state.proposedClosure === null
      ? []
      : [
          draft(closed, {
            by: actingPerson(actor) ?? '',
            proposedBy: state.proposedClosure.by,
            reason: state.proposedClosure.reason,
            at: moment.effectiveAt,
            ends: endsOnLeaving(state),
          }),
        ],
});
