import { z } from 'zod';
import { composed, type Sealed } from '../../classification.js';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { entryOf, shownBy } from '../entries.js';
import { corrigendumIssued } from '../events/corrigendum-issued.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { entryIs, namingIsPermitted } from '../guards/entry.js';
import { textIsFitToLeave } from '../guards/outgoing-text.js';
import { day, partId, symbol } from '../outgoing-fields.js';

const schema = z.strictObject({ entryId: partId(), report: symbol(), issuedOn: day(), text: composed() });
type Corrigendum = Sealed<z.output<typeof schema>>;

/** Records a corrigendum to a published entry, which itself stays as it was published (DOMAIN 6, 9.7). Who withdrew is not mentioned again. */
export const issueCorrigendum = defineCommand({
  name: 'IssueCorrigendum',
  summary: 'Issue a corrigendum',
  group: 'report',
  schema,
  issuedBy: ['stream'],
  by: [],
  from: [...OPEN, 'CLOSED'],
  whileHeld: true,
  departure: true,
  guards: [
    entryIs('PUBLISHED'),
    dayIsNotInFuture('issuedOn', ({ issuedOn }: { issuedOn: string }) => issuedOn),
    ...textIsFitToLeave<Corrigendum>(({ state, payload: { entryId, text } }) => {
      const entry = entryOf(state, entryId);
      return entry && { ...shownBy(entry.naming), texts: [{ text, field: 'text' }] };
    }),
    namingIsPermitted<Corrigendum>(({ state, payload: { entryId, text } }) => {
      const naming = entryOf(state, entryId)?.naming.filter(({ personId }) =>
        text.mentions.includes(personId),
      );
      return naming && { naming, field: 'text' };
    }),
  ],
  record: ({ payload }) => [draft(corrigendumIssued, payload)],
});
