import { z } from 'zod';
import { operational } from '../../classification.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand } from '../define-cycle-command.js';
import { reportDispatchRecorded } from '../events/report-dispatch-recorded.js';

/** Whether the text of the published report was handed over, as the clockwork saw it. */
export const recordReportDispatch = defineCycleCommand({
  name: 'RecordReportDispatch',
  summary: 'Record whether the text of the report was handed over',
  schema: z.strictObject({
    attempt: operational(z.int().min(1)),
    outcome: operational(z.enum(['CONFIRMED', 'FAILED'])),
  }),
  issuedBy: ['clockwork'],
  by: [],
  from: ['ISSUED', 'PRESENTED'],
  guards: [
    ({ state: { dispatch }, payload: { attempt } }) =>
      dispatch?.outcome === 'PENDING' && dispatch.attempt === attempt
        ? undefined
        : { code: 'DISPATCH_NOT_OPEN', field: 'attempt' },
  ],
  record: ({ payload }) => [cycleDraft(reportDispatchRecorded, payload)],
});
