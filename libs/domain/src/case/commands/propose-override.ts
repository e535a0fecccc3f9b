import { z } from 'zod';
import { composed } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { overrideProposed } from '../events/override-proposed.js';
import { firstHandSourceIsThere, overrideIsNeeded } from '../guards/override.js';
import { verificationIsProposed } from '../guards/verification.js';
import { factsShortOfSources } from '../verification-standard.js';

/** Proposes that one first-hand source suffices for what is short of sources, with a reason (DOMAIN 3.4). */
export const proposeOverride = defineCommand({
  name: 'ProposeOverride',
  summary: 'Propose that one first-hand source suffices',
  group: 'verification',
  schema: z.strictObject({ reason: composed(5_000) }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['VERIFYING', 'VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  guards: [verificationIsProposed, overrideIsNeeded, firstHandSourceIsThere],
  record: ({ state, payload: { reason }, actor }) =>
    state.proposedVerification === null
      ? []
      : [
          draft(overrideProposed, {
            by: actingPerson(actor) ?? '',
            acts: factsShortOfSources(state, state.proposedVerification),
            reason,
          }),
        ],
});
