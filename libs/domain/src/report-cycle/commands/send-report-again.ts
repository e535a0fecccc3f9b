import { z } from 'zod';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { reportDispatchOrdered } from '../events/report-dispatch-ordered.js';

/** Hands the text of the published report over once more, after it could not be. It says what it said: nothing in it can change. */
export const sendReportAgain = defineCycleCommand({
  name: 'SendReportAgain',
  summary: 'Hand the text of the report over again',
  schema: z.strictObject({}),
  by: OF_THE_REPORT,
  from: ['ISSUED', 'PRESENTED'],
  guards: [({ state: { dispatch } }) => (dispatch?.outcome === 'FAILED' ? undefined : 'DISPATCH_NOT_OPEN')],
  record: ({ state: { dispatch } }) => [
    cycleDraft(reportDispatchOrdered, { attempt: (dispatch?.attempt ?? 0) + 1 }),
  ],
});
