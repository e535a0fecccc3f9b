import { z } from 'zod';
import { composed, type Sealed, type TextRef } from '../../classification.js';
import type { Entry } from '../case-outgoing.js';
import { defineCommand, type Judged } from '../define-command.js';
import { draft } from '../define-event.js';
import { entryOf, shownBy } from '../entries.js';
import { entryTextRevised } from '../events/entry-text-revised.js';
import { aggregateIsOfTwo, entryIs, namingIsPermitted, type NamingIn } from '../guards/entry.js';
import { aggregatesStandTogether, textIsFitToLeave, type Outgoing } from '../guards/outgoing-text.js';
import { personsAreKnown } from '../guards/persons.js';
import { namedTooOpenly, namingOf } from '../naming.js';
import { namingDecision, partId } from '../outgoing-fields.js';
import { checklist, weighsAll } from '../reidentification.js';

const schema = z.strictObject({
  entryId: partId(),
  /** Choices that change; the others stay. */
  naming: z.array(namingDecision()).max(300).default([]),
  mainText: composed(10_000).optional(),
  annexText: composed().optional(),
  checklist: checklist().optional(),
});
type Revision = Sealed<z.output<typeof schema>>;

/**
 * Replaces texts or naming of an entry that is not locked. What was cleared is cleared anew, also where a note verbale
 * already covers it; a hold ends when nobody in the new text lacks consent (DOMAIN 3.5, 9.4).
 */
export const reviseEntryText = defineCommand({
  name: 'ReviseEntryText',
  summary: 'Revise the texts of an entry',
  group: 'report',
  schema,
  by: ['OFFICER', 'SUPERVISOR', 'EDITOR'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  whileHeld: true,
  guards: [
    entryIs('PROPOSED', 'CLEARED', 'IN_NV', 'FINAL'),
    personsAreKnown('naming', ({ naming }: Revision) => naming.map(({ personId }) => personId)),
    ({ payload: { naming } }) =>
      new Set(naming.map(({ personId }) => personId)).size < naming.length
        ? { code: 'PERSON_SHOWN_TWICE', field: 'naming' }
        : undefined,
    namingIsPermitted(choices()),
    aggregateIsOfTwo(choices()),
    ...textIsFitToLeave(outgoing),
    aggregatesStandTogether(outgoing),
  ],
  record,
});

function record(judged: Judged<Revision>) {
  const { state, payload, moment } = judged;
  const revised = revisedBy(judged);
  if (!revised) return [];
  const { entry, naming, mainText, annexText } = revised;
  const held = entry.held && namedTooOpenly(state, naming, moment).length > 0;
  const checked = weighsAll(payload.checklist, [mainText, annexText]);
  return [draft(entryTextRevised, { entryId: entry.id, naming, mainText, annexText, checked, held })];
}

interface Revised {
  readonly entry: Entry;
  readonly naming: Entry['naming'];
  readonly mainText: TextRef;
  readonly annexText: TextRef;
}

function revisedBy({ state, payload, moment }: Judged<Revision>): Revised | undefined {
  const entry = entryOf(state, payload.entryId);
  const mainText = payload.mainText ?? entry?.mainText;
  const annexText = payload.annexText ?? entry?.annexText;
  if (!entry || !mainText || !annexText) return undefined;
  const texts = [mainText, annexText];
  const mentioned = texts.flatMap(({ mentions }) => mentions);
  const changed = new Set(payload.naming.map(({ personId }) => personId));
  // A choice stays while its person is mentioned; who is newly mentioned without a choice gets the most protective one.
  const kept = entry.naming.filter(
    ({ personId, as }) => !changed.has(personId) && as !== 'OMIT' && mentioned.includes(personId),
  );
  return { entry, mainText, annexText, naming: namingOf(state, [...payload.naming, ...kept], texts, moment) };
}

function choices(): NamingIn<Revision> {
  return (judged) => {
    const revised = revisedBy(judged);
    return revised && { naming: revised.naming, field: 'naming' };
  };
}

function outgoing(judged: Judged<Revision>): Outgoing | undefined {
  const revised = revisedBy(judged);
  return (
    revised && {
      ...shownBy(revised.naming),
      naming: revised.naming,
      texts: [
        { text: revised.mainText, field: 'mainText' },
        { text: revised.annexText, field: 'annexText' },
      ],
      personsField: 'naming',
    }
  );
}
