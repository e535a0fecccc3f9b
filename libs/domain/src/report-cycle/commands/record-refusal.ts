import { z } from 'zod';
import { operational } from '../../classification.js';
import { REPORT_ORDER } from '../../vocabulary/report-order.js';
import { entryRef } from '../cycle-fields.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand } from '../define-cycle-command.js';
import { orderRefused } from '../events/order-refused.js';

/** A case refused a redaction or a corrigendum that the cycle ordered. */
export const recordRefusal = defineCycleCommand({
  name: 'RecordRefusal',
  summary: 'Record that a case refused an order',
  schema: z.strictObject({
    ...entryRef,
    order: operational(z.enum(REPORT_ORDER.codes)),
    codes: z.array(operational(z.string())),
  }),
  issuedBy: ['stream'],
  by: [],
  from: ['ANNEX_LOCKED', 'ISSUED', 'PRESENTED'],
  guards: [],
  record: ({ payload }) => [cycleDraft(orderRefused, payload)],
});
