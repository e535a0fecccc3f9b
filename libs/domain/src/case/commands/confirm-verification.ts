import { z } from 'zod';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { linkedLettersTookEffect } from '../events/linked-letters-took-effect.js';
import { verified } from '../events/verified.js';
import { riskIsAssessed } from '../guards/inclusion.js';
import { noMergeIsUnderWay } from '../guards/merge.js';
import { standardIsMet, verificationIsProposed, verifierIsNotAuthor } from '../guards/verification.js';
import { standsAfterLetter } from '../letters.js';
import { reviewStarts } from '../terms/entering-follow-up.js';
import { factsShortOfSources } from '../verification-standard.js';

/**
 * A second person confirms what was proposed: reasonable grounds to believe it (DOMAIN 3.4). Linked letters that waited
 * take effect, their terms running since they were linked: an open one makes the case COMMUNICATED, closed ones alone take
 * it to follow-up. A later act moves nothing.
 */
export const confirmVerification = defineCommand({
  name: 'ConfirmVerification',
  summary: 'Confirm the verification',
  group: 'verification',
  schema: z.strictObject({}),
  by: ['VERIFIER'],
  from: ['VERIFYING', 'VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  ifMatch: true,
  guards: [verificationIsProposed, verifierIsNotAuthor, standardIsMet, riskIsAssessed, noMergeIsUnderWay],
  record: ({ state, actor, moment }) => {
    const proposal = state.proposedVerification;
    if (!proposal) return [];
    const short = factsShortOfSources(state, proposal);
    const waiting = Object.values(state.communications).filter(({ pending }) => pending);
    const [first] = waiting;
    const moved = first && standsAfterLetter(state, false);
    return [
      draft(verified, {
        by: actingPerson(actor) ?? '',
        at: moment.effectiveAt,
        acts: proposal.acts,
        evidence: proposal.evidence,
        overridden: short,
        caseStatus: state.status === 'VERIFYING' ? (moved ?? 'VERIFIED') : null,
      }),
      ...(moved
        ? [
            draft(linkedLettersTookEffect, {
              communications: waiting.map(({ id }) => id),
              caseStatus: moved,
              starts: moved === 'FOLLOW_UP' ? reviewStarts(state, moment, first.id) : [],
            }),
          ]
        : []),
    ];
  },
});
