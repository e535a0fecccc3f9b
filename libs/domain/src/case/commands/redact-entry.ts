import { z } from 'zod';
import { composed, type Sealed } from '../../classification.js';
import { defineCommand, OPEN, type Judged } from '../define-command.js';
import { draft } from '../define-event.js';
import { entryOf, shownBy } from '../entries.js';
import { entryRedacted } from '../events/entry-redacted.js';
import { aggregateIsOfTwo, entryIs, type NamingIn } from '../guards/entry.js';
import { aggregatesStandTogether, textIsFitToLeave, type Outgoing } from '../guards/outgoing-text.js';
import { personsAreKnown } from '../guards/persons.js';
import { namedTooOpenly } from '../naming.js';
import { partId, personIds } from '../outgoing-fields.js';

const schema = z.strictObject({
  entryId: partId(),
  /** The persons who are taken out. */
  remove: personIds(),
  mainText: composed(10_000),
  annexText: composed(),
  reason: composed(2_000),
});
type Redaction = Sealed<z.output<typeof schema>>;

const redactedNaming: NamingIn<Redaction> = ({ state, payload }) => {
  const entry = entryOf(state, payload.entryId);
  return entry && { naming: namingAfter(entry.naming, payload.remove), field: 'remove' };
};

/** Takes persons or passages out of a locked entry in an emergency: removing, never adding (DOMAIN 6). */
export const redactEntry = defineCommand({
  name: 'RedactEntry',
  summary: 'Take something out of a locked entry',
  group: 'report',
  schema,
  issuedBy: ['stream'],
  by: [],
  from: [...OPEN, 'CLOSED'],
  whileHeld: true,
  guards: [
    entryIs('LOCKED'),
    personsAreKnown('remove', ({ remove }: Redaction) => remove),
    ({ state, payload }) => {
      const entry = entryOf(state, payload.entryId);
      if (!entry) return undefined;
      const adds = (['mainText', 'annexText'] as const).find((field) =>
        payload[field].mentions.some(
          (id) => payload.remove.includes(id) || !entry[field]?.mentions.includes(id),
        ),
      );
      return adds && { code: 'REDACTION_ADDS', field: adds };
    },
    ...textIsFitToLeave(outgoing),
    aggregatesStandTogether(outgoing),
    aggregateIsOfTwo(redactedNaming),
  ],
  record: ({ state, payload: { entryId, mainText, annexText, reason, remove }, moment }) => {
    const entry = entryOf(state, entryId);
    const naming = namingAfter(entry?.naming ?? [], remove);
    const held = entry !== undefined && entry.held && namedTooOpenly(state, naming, moment).length > 0;
    return [draft(entryRedacted, { entryId, naming, mainText, annexText, reason, held })];
  },
});

function outgoing({ state, payload }: Judged<Redaction>): Outgoing | undefined {
  const entry = entryOf(state, payload.entryId);
  const naming = namingAfter(entry?.naming ?? [], payload.remove);
  return (
    entry && {
      ...shownBy(naming),
      naming,
      texts: [
        { text: payload.mainText, field: 'mainText' },
        { text: payload.annexText, field: 'annexText' },
      ],
    }
  );
}

const namingAfter = <N extends { personId: string; as: string }>(
  naming: readonly N[],
  remove: readonly string[],
) => naming.map((one) => (remove.includes(one.personId) ? { ...one, as: 'OMIT' as const } : one));
