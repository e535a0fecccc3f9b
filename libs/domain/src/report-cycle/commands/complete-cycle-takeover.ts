import { z } from 'zod';
import { CYCLE_PHASES } from '../../vocabulary/cycle-phase.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT } from '../define-cycle-command.js';
import { cycleTakeoverCompleted } from '../events/cycle-takeover-completed.js';
import { personWho } from '../guards.js';

/**
 * Starts the clock of a report that was moved in from elsewhere, whatever phase it was told to. What fell before is told to nobody
 * (DESIGN "Two instants").
 */
export const completeCycleTakeover = defineCycleCommand({
  name: 'CompleteTakeover',
  summary: 'Complete the takeover of an earlier report',
  schema: z.strictObject({}),
  by: OF_THE_REPORT,
  from: CYCLE_PHASES,
  guards: [
    ({ state }) => (state.takingOver ? undefined : 'NOT_BEING_TAKEN_OVER'),
    ({ state }) => (state.underWay.length > 0 ? 'WORK_UNDER_WAY' : undefined),
  ],
  record: (judged) => [cycleDraft(cycleTakeoverCompleted, { by: personWho(judged) })],
});
