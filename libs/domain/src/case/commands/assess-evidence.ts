import { z } from 'zod';
import { fact } from '../../classification.js';
import { RELIABILITY } from '../../vocabulary/source-grade.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { evidenceAssessed } from '../events/evidence-assessed.js';
import { partsAreKnown } from '../guards/facts.js';
import { partId } from '../outgoing-fields.js';

/** Says how reliable a source is, and how credible what it says (DOMAIN 8). A to C with 1 to 3 counts as reliable. */
export const assessEvidence = defineCommand({
  name: 'AssessEvidence',
  summary: 'Assess a piece of evidence',
  group: 'verification',
  schema: z.strictObject({
    evidenceId: partId(),
    reliability: fact(z.enum(RELIABILITY.codes)),
    credibility: fact(z.int().min(1).max(5)),
  }),
  by: ['OFFICER', 'VERIFIER', 'SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [partsAreKnown('evidence', 'evidenceId', ({ evidenceId }) => [evidenceId])],
  record: ({ payload, actor }) => [draft(evidenceAssessed, { ...payload, by: actingPerson(actor) ?? '' })],
});
