import { z } from 'zod';
import { composed } from '../../classification.js';
import { day, partId, symbol } from '../../case/outgoing-fields.js';
import { caseReference, streamOfReference } from '../cycle-fields.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { corrigendumOrdered } from '../events/corrigendum-ordered.js';
import { dayHasCome, nothingUnderWay } from '../guards.js';
import { isListed } from '../listed.js';

/** Corrects a published entry by a document of its own; the entry stays as it was published (DOMAIN 6, 9.7). */
export const orderCorrigendum = defineCycleCommand({
  name: 'OrderCorrigendum',
  summary: 'Correct a published entry',
  schema: z.strictObject({
    reference: caseReference(),
    entryId: partId(),
    report: symbol(),
    issuedOn: day(),
    text: composed(),
  }),
  by: OF_THE_REPORT,
  from: ['ISSUED', 'PRESENTED'],
  departure: true,
  guards: [
    nothingUnderWay('PUBLISH'),
    isListed,
    dayHasCome('issuedOn', ({ issuedOn }: { readonly issuedOn: string }) => issuedOn),
  ],
  record: ({ payload: { reference, ...ordered } }) => [
    cycleDraft(corrigendumOrdered, { stream: streamOfReference(reference), ...ordered }),
  ],
});
