import { z } from 'zod';
import { carriedShape, reference } from '../carried.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { openedBySplit } from '../events/opened-by-split.js';
import { partId } from '../outgoing-fields.js';

/** Opens the case that was split off another, sent by that case: screened for itself, by the same colleagues. */
export const openSplit = defineCommand({
  name: 'OpenSplit',
  summary: 'Open a case that was split off another',
  group: 'case',
  schema: z.strictObject({
    splitId: partId(),
    requestedBy: reference(),
    assignment: z.strictObject({
      unit: reference().nullable(),
      officer: reference().nullable(),
      verifier: reference().nullable(),
      protection: reference().nullable(),
    }),
    ...carriedShape(),
  }),
  issuedBy: ['stream'],
  by: [],
  from: ['NEW'],
  guards: [],
  record: ({ payload, actor, moment }) =>
    actor.origin === 'stream'
      ? [draft(openedBySplit, { from: actor.stream, at: moment.effectiveAt, ...payload })]
      : [],
});
