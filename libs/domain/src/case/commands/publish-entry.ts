import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineCommand, type Guard } from '../define-command.js';
import { entryOf } from '../entries.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { ENTRY_MAY_STAND, entryIs, storedEntry } from '../guards/entry.js';
import { textIsFitToLeave } from '../guards/outgoing-text.js';
import { day, partId, symbol } from '../outgoing-fields.js';
import { publication, type Publication as Publishing } from '../publication.js';

/**
 * Publishes a locked entry with its report: a departure, so everybody's consents are read in all their cases. A source
 * with a safe channel is told within ten working days (D17). An entry that a step of its case recorded as published
 * already, because its report was out, stays as it is.
 */
export const publishEntry = defineCommand({
  name: 'PublishEntry',
  summary: 'Publish an entry with its report',
  group: 'report',
  schema: z.strictObject({
    entryId: partId(),
    report: symbol(),
    paragraph: fact(z.int().min(1).max(9_999)),
    issuedOn: day(),
  }),
  issuedBy: ['stream'],
  by: [],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  departure: true,
  guards: [
    entryIs('LOCKED', 'PUBLISHED'),
    ...ofLocked([
      dayIsNotInFuture('issuedOn', ({ issuedOn }: { issuedOn: string }) => issuedOn),
      ...ENTRY_MAY_STAND,
      ...textIsFitToLeave(storedEntry),
    ]),
  ],
  record: ({ state, payload, moment }) =>
    entryOf(state, payload.entryId)?.status === 'PUBLISHED' ? [] : [publication(state, payload, moment)],
});

/** What a locked entry passes; one that was published meanwhile is not judged again. */
function ofLocked(guards: readonly Guard<Publishing>[]): readonly Guard<Publishing>[] {
  return guards.map(
    (guard): Guard<Publishing> =>
      (judged) =>
        entryOf(judged.state, judged.payload.entryId)?.status === 'PUBLISHED' ? undefined : guard(judged),
  );
}
