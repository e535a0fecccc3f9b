import { z } from 'zod';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { verificationProposed } from '../events/verification-proposed.js';
import { partsAreKnown } from '../guards/facts.js';
import { anActIsNew, somethingIsToVerify } from '../guards/verification.js';
import { partId } from '../outgoing-fields.js';

/** Proposes acts for verification on named evidence; in a preventive case without acts, the fear. Another person confirms. */
export const proposeVerification = defineCommand({
  name: 'ProposeVerification',
  summary: 'Propose a verification',
  group: 'verification',
  schema: z.strictObject({
    acts: z.array(partId()).max(100).default([]),
    evidence: z.array(partId()).min(1).max(200),
  }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['VERIFYING', 'VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  guards: [
    somethingIsToVerify,
    partsAreKnown('acts', 'acts', ({ acts }) => acts),
    anActIsNew,
    partsAreKnown('evidence', 'evidence', ({ evidence }) => evidence),
  ],
  record: ({ payload: { acts, evidence }, actor, moment }) => [
    draft(verificationProposed, {
      by: actingPerson(actor) ?? '',
      acts: [...new Set(acts)],
      evidence: [...new Set(evidence)],
      at: moment.effectiveAt,
    }),
  ],
});
