import { z } from 'zod';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand } from '../define-cycle-command.js';
import { fanOutBegun } from '../events/fan-out-begun.js';
import { nothingUnderWay, personWho } from '../guards.js';

/**
 * Puts all cleared entries into the notes verbales to their States, one note for each State: every case checks each person for
 * that channel, and refuses with the reason (scenario 17). May be repeated; a State whose note is out gets no second one.
 */
export const prepareNotes = defineCycleCommand({
  name: 'PrepareNotes',
  summary: 'Prepare the notes verbales',
  schema: z.strictObject({}),
  by: ['EDITOR', 'SUPERVISOR'],
  from: ['INTAKE_CLOSED', 'NV_OUT'],
  guards: [nothingUnderWay('ENTER_NOTES')],
  record: (judged) => [cycleDraft(fanOutBegun, { task: 'ENTER_NOTES', by: personWho(judged) })],
});
