import { z } from 'zod';
import { day, symbol } from '../../case/outgoing-fields.js';
import { ending } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand } from '../define-cycle-command.js';
import { leftSince, manifestNow, onlyRedacted } from '../drift.js';
import { mayLeave } from '../entry-faults.js';
import { reportPublished } from '../events/report-published.js';
import { dayHasCome, nothingUnderWay } from '../guards.js';

/**
 * Publishes the locked report: the departure that cannot be recalled. All its entries and everybody's consents are read under
 * lock; a withdrawal acknowledged before it refuses it until the entry is redacted or left out, one that comes after finds the
 * entry published (DOMAIN 9.4).
 */
export const publish = defineCycleCommand({
  name: 'Publish',
  summary: 'Publish the report',
  schema: z.strictObject({ symbol: symbol(), issuedOn: day() }),
  by: ['EDITOR', 'ASG'],
  from: ['ANNEX_LOCKED'],
  ifMatch: true,
  departure: true,
  guards: [
    nothingUnderWay('LOCK', 'PASS_ON_REPLY'),
    dayHasCome('issuedOn', ({ issuedOn }: { readonly issuedOn: string }) => issuedOn),
    onlyRedacted,
    ...mayLeave(manifestNow, 'PUBLISH'),
  ],
  record: (judged) => [
    cycleDraft(reportPublished, {
      ...judged.payload,
      left: leftSince(judged),
      ends: [...ending(judged.state, ['mainIssued', 'noteReply'])],
    }),
  ],
});
