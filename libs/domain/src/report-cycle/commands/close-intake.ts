import { z } from 'zod';
import { ending } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { cycleIntakeClosed } from '../events/cycle-intake-closed.js';

/** Closes the intake of the report (D10, DOMAIN 9.9); the office's period is closed with it. */
export const closeCycleIntake = defineCycleCommand({
  name: 'CloseIntake',
  summary: 'Close the intake of the report',
  schema: z.strictObject({}),
  by: OF_THE_REPORT,
  from: ['OPEN'],
  ifMatch: true,
  guards: [],
  record: ({ state }) => [
    cycleDraft(cycleIntakeClosed, { ends: [...ending(state, ['periodCloses', 'submissionsDue'])] }),
  ],
});
