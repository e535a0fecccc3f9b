import { z } from 'zod';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { mergeReleased } from '../events/merge-released.js';
import { answerIsOfTarget } from '../guards/merge.js';
import { CASE_STATUS } from '../../vocabulary/case-status.js';

/** Releases the case from a merge that the other case refused; sent in that case's name. It goes on where it stands. */
export const releaseMerge = defineCommand({
  name: 'ReleaseMerge',
  summary: 'Release the case from a refused merge',
  group: 'case',
  schema: z.strictObject({}),
  issuedBy: ['stream'],
  by: [],
  from: CASE_STATUS.codes,
  whileHeld: true,
  guards: [answerIsOfTarget],
  record: ({ state: { merge } }) =>
    merge === null ? [] : [draft(mergeReleased, { target: merge.target, requestedBy: merge.requestedBy })],
});
