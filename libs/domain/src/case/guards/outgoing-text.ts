import type { TextRef } from '../../classification.js';
import type { Rejection } from '../../decider.js';
import type { RejectionCode } from '../../rejections.js';
import { isAllegedOfficial, isSourceOnly } from '../../consent/outside-consent.js';
import { groupsIn } from '../../text/inspect.js';
import type { NamingDecision } from '../case-outgoing.js';
import type { CaseState } from '../case-state.js';
import type { Guard, Judged } from '../define-command.js';

/** What is about to leave, or to be written: whom it shows, and its texts, with the command's fields if it is a draft. */
export interface Outgoing {
  readonly named: readonly string[];
  readonly mentioned: readonly string[];
  /** How each of them appears, where that is decided already. */
  readonly naming?: readonly NamingDecision[];
  readonly texts: readonly { readonly text: TextRef | null; readonly field?: string }[];
  /** The command's field that says whom it shows. */
  readonly personsField?: string;
}
/** Finds it in the command or in the case; undefined if there is none, which another guard tells. */
export type OutgoingIn<P> = (judged: Judged<P>) => Outgoing | undefined;

/** Everybody whom it shows stands in this case. */
export const shownPersonsAreKnown = <P>(find: OutgoingIn<P>): Guard<P> =>
  judge(find, ({ named, mentioned, personsField }, state) =>
    [...named, ...mentioned].some((id) => !Object.hasOwn(state.persons, id))
      ? rejection('PERSON_UNKNOWN', personsField)
      : undefined,
  );

/** Nobody is shown in two ways. */
export const personsAreShownOnce = <P>(find: OutgoingIn<P>): Guard<P> =>
  judge(find, ({ named, mentioned, personsField }) =>
    new Set([...named, ...mentioned]).size < named.length + mentioned.length
      ? rejection('PERSON_SHOWN_TWICE', personsField)
      : undefined,
  );

/** A source and nothing else appears in no outgoing document (DOMAIN 9.5). */
export const sourcesStayOut = <P>(find: OutgoingIn<P>): Guard<P> =>
  judge(find, ({ named, mentioned, texts, personsField }, state) => {
    const isSource = (id: string) => Object.hasOwn(state.persons, id) && isSourceOnly(state.persons[id]!);
    if ([...named, ...mentioned].some(isSource)) return rejection('SOURCE_IN_OUTGOING', personsField);
    const spoken = texts.find(({ text }) => text?.mentions.some(isSource));
    return spoken && rejection('SOURCE_IN_OUTGOING', spoken.field);
  });

/** Texts mention people by reference only: no name is spelled out. */
export const namesAreNotSpelled = <P>(find: OutgoingIn<P>): Guard<P> =>
  judge(find, ({ texts }) => {
    const spelled = texts.find(({ text }) => text?.checks.some((check) => check.startsWith('NAME_SPELLED:')));
    return spelled && rejection('NAME_SPELLED_OUT', spelled.field);
  });

/** Texts mention nobody but those whom it says that it shows. */
export const textMentionsOnlyItsPersons = <P>(find: OutgoingIn<P>): Guard<P> =>
  judge(find, ({ named, mentioned, texts }) => {
    const shown = [...named, ...mentioned];
    const other = texts.find(({ text }) => text?.mentions.some((id) => !shown.includes(id)));
    return other && rejection('TEXT_MENTIONS_OTHERS', other.field);
  });

/** No words count persons while somebody of the case is left out: omitting leaves no count and no "others" (DOMAIN 3.5). */
export const nobodyLeftOutIsCounted = <P>(find: OutgoingIn<P>): Guard<P> =>
  judge(find, ({ named, mentioned, texts }, state) => {
    const shown = new Set([...named, ...mentioned]);
    const somebodyIsLeftOut = Object.values(state.persons).some(
      (person) => !shown.has(person.personId) && !isSourceOnly(person) && !isAllegedOfficial(person),
    );
    const counting = somebodyIsLeftOut && texts.find(({ text }) => text?.checks.includes('COUNTS_PERSONS'));
    return counting ? rejection('TEXT_COUNTS_OMITTED', counting.field) : undefined;
  });

/** Whoever appears in an aggregate only stands beside another one of it each time: alone they would be left out (DOMAIN 3.5). */
export const aggregatesStandTogether = <P>(find: OutgoingIn<P>): Guard<P> =>
  judge(find, ({ naming = [], texts }, state) => {
    const aggregate = naming.filter(({ as }) => as === 'AGGREGATE').map(({ personId }) => personId);
    // One alone is no aggregate at all, which another guard tells.
    if (aggregate.length < 2) return undefined;
    const isAggregate = (id: string) => aggregate.includes(id);
    const isOrganisation = (id: string) => state.persons[id]?.organisation ?? false;
    const isApart = (id: string, group: readonly string[]) =>
      isAggregate(id) &&
      !group.some(
        (other) => other !== id && isAggregate(other) && isOrganisation(other) === isOrganisation(id),
      );
    const apart = texts.find(({ text }) =>
      groupsIn(text?.checks ?? []).some((group) => group.some((id) => isApart(id, group))),
    );
    return apart && rejection('AGGREGATE_APART', apart.field);
  });

/** All of the above: what any text that may leave is held to. */
export const textIsFitToLeave = <P>(find: OutgoingIn<P>): readonly Guard<P>[] => [
  shownPersonsAreKnown(find),
  personsAreShownOnce(find),
  sourcesStayOut(find),
  namesAreNotSpelled(find),
  textMentionsOnlyItsPersons(find),
  nobodyLeftOutIsCounted(find),
];

const judge =
  <P>(find: OutgoingIn<P>, rule: (outgoing: Outgoing, state: CaseState) => Rejection | undefined): Guard<P> =>
  (judged) => {
    const outgoing = find(judged);
    return outgoing && rule(outgoing, judged.state);
  };

const rejection = (code: RejectionCode, field: string | undefined): Rejection => ({
  code,
  ...(field === undefined ? {} : { field }),
});
