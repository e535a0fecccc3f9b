import { z } from 'zod';
import { composed, fact, raw, type Sealed } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand, madeBy, OPEN, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { evidenceAdded } from '../events/evidence-added.js';
import { supportedIsKnown } from '../guards/facts.js';
import { personsAreKnown } from '../guards/persons.js';
import { partId, symbol } from '../outgoing-fields.js';
import { personId } from '../person-facts.js';

const schema = z.strictObject({
  /** What it is and what it says, as the office puts it. */
  description: composed(5_000),
  /** The statement or record itself, as received. */
  content: raw().optional(),
  /** Ids of the acts and the cooperation that it supports; REASONED_FEAR in a preventive case. */
  supports: z.array(partId()).min(1).max(50),
  /** The person of this case from whom it comes. */
  sourceId: personId().optional(),
  /** Otherwise a code for where it comes from, the same for all that comes from there: `COURT_RECORD`. No names. */
  sourceCode: fact(
    z
      .string()
      .trim()
      .regex(/^[A-Z][A-Z0-9_]{1,39}$/),
  ).optional(),
  /** Or the symbol of a public UN document; it counts as a source and supplies no consent. */
  unDocument: symbol().optional(),
  firstHand: fact(z.boolean()).default(false),
});
type Addition = Sealed<z.output<typeof schema>>;

/** It is said once where the evidence comes from: independence is judged by it. */
const sourceIsClear: Guard<Addition> = ({ payload: { sourceId, sourceCode, unDocument } }) =>
  [sourceId, sourceCode, unDocument].filter((one) => one !== undefined).length === 1
    ? undefined
    : { code: 'EVIDENCE_SOURCE_UNCLEAR', field: 'sourceId' };

const sourceOf = ({ sourceId, sourceCode, unDocument }: Addition): string =>
  sourceId !== undefined
    ? `person:${sourceId}`
    : unDocument !== undefined
      ? `document:${unDocument}`
      : `code:${sourceCode ?? ''}`;

/** Adds evidence to the case. Whoever adds it does not verify on it (DOMAIN 9.6). */
export const addEvidence = defineCommand({
  name: 'AddEvidence',
  summary: 'Add evidence',
  group: 'verification',
  schema,
  by: ['OFFICER', 'VERIFIER', 'INTAKE', 'SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    sourceIsClear,
    personsAreKnown('sourceId', ({ sourceId }) => (sourceId === undefined ? [] : [sourceId])),
    supportedIsKnown,
  ],
  record: ({ payload, actor, command }) => [
    draft(evidenceAdded, {
      evidenceId: madeBy(command, 'evidence'),
      by: actingPerson(actor) ?? '',
      description: payload.description,
      content: payload.content ?? null,
      supports: [...new Set(payload.supports)],
      independentSource: sourceOf(payload),
      firstHand: payload.firstHand,
      unDocument: payload.unDocument ?? null,
    }),
  ],
});
