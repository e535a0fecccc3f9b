import { z } from 'zod';
import { composed, fact, type Sealed } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { mergeRequested } from '../events/merge-requested.js';
import { noMergeIsUnderWay } from '../guards/merge.js';

const schema = z.strictObject({
  /** The reference of the case that is to take this one in, such as RC-7K3Q9-F. */
  target: fact(
    z
      .string()
      .trim()
      .regex(/^RC-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]$/),
  ),
  reason: composed(2_000),
});

const streamOf = (target: string): string => `case/${target}`;

/** The case that is to take this one in is another. */
const targetIsAnother: Guard<Sealed<z.output<typeof schema>>> = ({ state, payload: { target } }) =>
  streamOf(target) === state.id ? { code: 'MERGE_WITH_ITSELF', field: 'target' } : undefined;

/**
 * Asks that another case take this one in (DOMAIN 6). Whether it is open, about the same State, and the requester has
 * rights there too, that case decides: it absorbs this one, or this one is released.
 */
export const requestMerge = defineCommand({
  name: 'RequestMerge',
  summary: 'Ask that another case take this one in',
  group: 'case',
  schema,
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['SCREENING', 'VERIFYING'],
  guards: [noMergeIsUnderWay, targetIsAnother],
  record: ({ payload: { target, reason }, actor, moment }) => [
    draft(mergeRequested, {
      target: streamOf(target),
      by: actingPerson(actor) ?? '',
      reason,
      at: moment.effectiveAt,
    }),
  ],
});
