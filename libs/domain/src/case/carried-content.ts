import type { z } from 'zod';
import type { Sealed, TextRef } from '../classification.js';
import type { carriedShape } from './carried.js';
import type { Act, Nexus } from './case-facts.js';
import type { CaseState } from './case-state.js';
import type { Communication } from './case-outgoing.js';

/** What one case hands to another: facts, references of persons and texts, running terms. */
export type Carried = Sealed<z.output<z.ZodObject<ReturnType<typeof carriedShape>>>>;

/** All of a case that another takes in when they are merged. Letters and entries of the house stay behind. */
export const carriedFrom = (state: CaseState): Carried => {
  const evidence = Object.values(state.evidence);
  const acts = Object.values(state.acts);
  const actions = Object.values(state.actions);
  const texts = [
    ...evidence.map(({ description }) => description),
    ...acts.map(({ place }) => place),
    ...actions.map(({ outcome }) => outcome),
  ].filter((text) => text !== null);
  return {
    recordType: state.recordType,
    sensitivity: state.sensitivity,
    respondent: state.respondent,
    hostState: state.hostState,
    channel: state.channel,
    receivedAt: state.receivedAt,
    safeChannel: state.safeChannel,
    urgent: state.urgent,
    sources: state.sources,
    narrative: state.narrative,
    persons: Object.values(state.persons),
    consents: state.consents,
    evidence,
    cooperation: Object.values(state.cooperation),
    acts,
    nexus: Object.values(state.nexus),
    actions,
    communications: Object.values(state.communications).filter(isLinked),
    publishedYears: state.publishedYears,
    developments: state.developments,
    texts: texts.filter(({ mentions }) => mentions.length > 0).map((text) => withAliases(state, text)),
    terms: state.terms,
  };
};

/** What goes with acts that are split off: their persons and those who answer for them, sources, evidence, cooperation. */
export function carriedWith(state: CaseState, acts: readonly Act[], nexus: readonly Nexus[]): Carried {
  const all = carriedFrom({ ...state, acts: byId(acts), nexus: byId(nexus) });
  const tied = nexus.map(({ cooperationId }) => cooperationId);
  const cooperation = all.cooperation.filter(({ id }) => tied.length === 0 || tied.includes(id));
  const supported = [...acts, ...cooperation].map(({ id }) => id);
  const evidence = all.evidence.filter(({ supports }) => supports.some((id) => supported.includes(id)));
  const persons = withRelatives(state, [
    ...acts.flatMap((act) => [...act.persons, ...(act.place?.mentions ?? [])]),
    ...cooperation.map(({ personId }) => personId),
    ...all.sources.map(({ personId }) => personId),
    ...evidence.flatMap(({ description }) => description.mentions),
    ...evidence.map(({ independentSource }) => independentSource.replace(/^person:/, '')),
  ]);
  const texts = [...evidence.map(({ description }) => description), ...acts.map(({ place }) => place)];
  return {
    ...all,
    cooperation,
    evidence,
    persons: all.persons.filter(({ personId }) => persons.has(personId)),
    consents: all.consents.filter(({ personId }) => persons.has(personId)),
    texts: all.texts.filter(({ boxId }) => texts.some((text) => text?.boxId === boxId)),
    actions: [],
    communications: [],
    publishedYears: [],
    developments: [...new Set(acts.flatMap(({ on, learntOn }) => [on, learntOn]))],
    terms: [],
  };
}

const isLinked = (letter: Communication): letter is Communication & { readonly origin: 'LINKED' } =>
  letter.origin === 'LINKED';

/** A text with whom its references mean: as it was carried here, or as this case's aliases say. */
function withAliases(state: CaseState, { boxId, mentions }: TextRef): Carried['texts'][number] {
  const own = mentions
    .map((id) => state.persons[id])
    .filter((person) => person !== undefined)
    .map(({ alias, personId }) => ({ alias, personId }));
  return { boxId, aliases: state.carriedTexts[boxId] ?? own };
}

function withRelatives(state: CaseState, ids: readonly (string | null)[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string | null) => {
    const person = id === null || found.has(id) ? undefined : state.persons[id];
    if (!person) return;
    found.add(person.personId);
    person.relatives.forEach(visit);
  };
  ids.forEach(visit);
  return found;
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));
