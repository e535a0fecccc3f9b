import { z } from 'zod';
import { CASE_STATUS } from '../../vocabulary/case-status.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { splitInto } from '../events/split-into.js';
import { partId } from '../outgoing-fields.js';

/** Records under which name the case that was split off stands; sent by that case. */
export const confirmSplit = defineCommand({
  name: 'ConfirmSplit',
  summary: 'Record the name of the case that was split off',
  group: 'case',
  schema: z.strictObject({ splitId: partId() }),
  issuedBy: ['stream'],
  by: [],
  from: CASE_STATUS.codes,
  whileHeld: true,
  guards: [
    ({ state, payload: { splitId } }) =>
      state.splitsUnderWay.includes(splitId) ? undefined : { code: 'SPLIT_NOT_KNOWN', field: 'splitId' },
  ],
  record: ({ payload: { splitId }, actor }) =>
    actor.origin === 'stream' ? [draft(splitInto, { splitId, into: actor.stream })] : [],
});
