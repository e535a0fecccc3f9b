import { z } from 'zod';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand } from '../define-cycle-command.js';
import { fanOutBegun } from '../events/fan-out-begun.js';
import { nothingUnderWay, personWho } from '../guards.js';

/** Makes all entries final whose State has its note: cleared as they stand, consents reconfirmed in time (D4). May be repeated. */
export const finaliseEntries = defineCycleCommand({
  name: 'FinaliseEntries',
  summary: 'Make the entries final',
  schema: z.strictObject({}),
  by: ['EDITOR', 'SUPERVISOR'],
  from: ['NV_OUT', 'MAIN_SUBMITTED'],
  guards: [nothingUnderWay('ENTER_NOTES', 'LINK_NOTE', 'PASS_ON_REPLY', 'FINALISE')],
  record: (judged) => [cycleDraft(fanOutBegun, { task: 'FINALISE', by: personWho(judged) })],
});
