import { z } from 'zod';
import { composed, fact } from '../../classification.js';
import { EXCLUSION } from '../../vocabulary/exclusion.js';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { endsNote, noteTermsOf } from '../entries.js';
import { entryExcluded } from '../events/entry-excluded.js';
import { entryIs } from '../guards/entry.js';
import { partId } from '../outgoing-fields.js';
import { reviewStarts } from '../terms/entering-follow-up.js';

/** Leaves an entry out of the report before it is published, always with a reason (DOMAIN 3.6, 9.12). The case stays open. */
export const excludeEntry = defineCommand({
  name: 'ExcludeEntry',
  summary: 'Leave an entry out of the report',
  group: 'report',
  schema: z.strictObject({
    entryId: partId(),
    reason: fact(z.enum(EXCLUSION.codes)),
    explanation: composed(2_000),
  }),
  issuedBy: ['person', 'stream'],
  by: ['SUPERVISOR', 'PROTECTION', 'ASG'],
  from: [...OPEN, 'CLOSED'],
  whileHeld: true,
  ifMatch: true,
  guards: [
    entryIs('PROPOSED', 'CLEARED', 'IN_NV', 'FINAL', 'LOCKED'),
    ({ payload: { reason }, actor }) =>
      actor.origin === 'person' && actor.role === 'PROTECTION' && reason !== 'RISK'
        ? { code: 'VETO_IS_FOR_RISK', field: 'reason' }
        : undefined,
  ],
  record: ({ state, payload, moment }) => {
    const toFollowUp = endsNote(state, payload.entryId);
    return [
      draft(entryExcluded, {
        ...payload,
        proposal: null,
        toFollowUp,
        ends: noteTermsOf(state, payload.entryId),
        starts: toFollowUp ? reviewStarts(state, moment, payload.entryId) : [],
      }),
    ];
  },
});
