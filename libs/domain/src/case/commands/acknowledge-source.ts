import { z } from 'zod';
import { fact } from '../../classification.js';
import { CHANNEL } from '../../vocabulary/channel.js';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { sourceAcknowledged } from '../events/source-acknowledged.js';
import { channelIsSafe, sourceIsNotAcknowledged } from '../guards/source.js';

/** Records that the source was told of the arrival, by a safe channel (D1). */
export const acknowledgeSource = defineCommand({
  name: 'AcknowledgeSource',
  summary: 'Record that the source was told',
  group: 'intake',
  schema: z.strictObject({ channel: fact(z.enum(CHANNEL.codes)) }),
  by: ['OFFICER', 'INTAKE', 'SUPERVISOR', 'PARTNER'],
  from: OPEN,
  whileHeld: true,
  guards: [channelIsSafe, sourceIsNotAcknowledged],
  record: ({ state, payload: { channel }, moment }) => [
    draft(sourceAcknowledged, {
      at: moment.effectiveAt,
      channel,
      ends: endingTerms(state, 'acknowledgement'),
    }),
  ],
});
