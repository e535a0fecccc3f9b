import { z } from 'zod';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { overrideConfirmed } from '../events/override-confirmed.js';
import { firstHandSourceIsThere } from '../guards/override.js';
import { countersignerIsNotProposer, isProposed, overrideProposal } from '../guards/two-people.js';

/** A supervisor other than the proposer lets one first-hand source suffice (DOMAIN 3.4, 6 "Two people"). */
export const confirmOverride = defineCommand({
  name: 'ConfirmOverride',
  summary: 'Confirm that one first-hand source suffices',
  group: 'verification',
  schema: z.strictObject({}),
  by: ['SUPERVISOR'],
  from: ['VERIFYING', 'VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  ifMatch: true,
  guards: [
    isProposed(overrideProposal, 'OVERRIDE_NOT_PROPOSED'),
    countersignerIsNotProposer(overrideProposal),
    firstHandSourceIsThere,
  ],
  record: ({ actor }) => [draft(overrideConfirmed, { by: actingPerson(actor) ?? '' })],
});
