import { z } from 'zod';
import { composed } from '../../classification.js';
import { partId, personIds } from '../../case/outgoing-fields.js';
import { caseReference, streamOfReference } from '../cycle-fields.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { redactionOrdered } from '../events/redaction-ordered.js';
import { nothingUnderWay } from '../guards.js';
import { isListed } from '../listed.js';

/**
 * Takes persons or passages out of a locked entry before the report is out: removing, never adding, which the entry's case
 * checks (DOMAIN 6). No new freeze is needed for it.
 */
export const orderRedaction = defineCycleCommand({
  name: 'OrderRedaction',
  summary: 'Take something out of a locked entry',
  schema: z.strictObject({
    reference: caseReference(),
    entryId: partId(),
    /** The persons who are taken out. */
    remove: personIds(),
    mainText: composed(10_000),
    annexText: composed(),
    reason: composed(2_000),
  }),
  by: OF_THE_REPORT,
  from: ['ANNEX_LOCKED'],
  departure: true,
  guards: [nothingUnderWay('LOCK'), isListed],
  record: ({ payload: { reference, ...ordered } }) => [
    cycleDraft(redactionOrdered, { stream: streamOfReference(reference), ...ordered }),
  ],
});
