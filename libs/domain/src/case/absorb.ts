import { withConsequences } from '../consent/consequences.js';
import { consentValidity } from '../consent/validity-term.js';
import type { Draft, Moment } from '../decider.js';
import type { Term, TermKey } from '../stream/term.js';
import { SENSITIVITY } from '../vocabulary/sensitivity.js';
import { mergedConsents } from '../consent/merged-consents.js';
import type { Carried } from './carried-content.js';
import type { CaseState } from './case-state.js';
import { draft } from './define-event.js';
import { endingTerms } from './ending-terms.js';
import { mergeAbsorbed } from './events/merge-absorbed.js';
import { foresee } from './foresee.js';
import { isOpen } from './letters.js';
import { mergedPersons } from './merged-persons.js';
import { reviewStarts } from './terms/entering-follow-up.js';

/** Another case as it asks to be taken in. */
export interface Absorbing {
  readonly from: string;
  readonly requestedBy: string;
  readonly upTo: number;
  readonly carried: Carried;
}

/**
 * What taking another case in records (DOMAIN 6): all of it that is not here yet, of each consent the stricter, and what
 * follows for texts and the case where a consent is thereby lost. Taken in again, it adds what came meanwhile.
 */
export function absorb(
  state: CaseState,
  { from, requestedBy, upTo, carried }: Absorbing,
  moment: Moment,
  mark: string,
): readonly Draft[] {
  const persons = mergedPersons(state, carried.persons);
  const consents = mergedConsents(state.consents, carried.consents);
  const acts = missing(state.acts, carried.acts);
  const letters = lettersTaken(state, carried);
  const caseStatus = standsWith(state, letters);
  const voidsRisk =
    state.risk !== null &&
    !state.risk.voided &&
    (acts.length > 0 || persons.some(({ personId }) => state.persons[personId] === undefined));
  const clock = clockOf(state, from, carried, letters);
  const payload = {
    from,
    requestedBy,
    upTo,
    sensitivity: stricter(state.sensitivity, carried.sensitivity),
    urgent: state.urgent || carried.urgent,
    sources: carried.sources.filter(
      ({ personId }) => !state.sources.some((source) => source.personId === personId),
    ),
    narrative: carried.narrative.filter(({ boxId }) => !state.narrative.some((text) => text.boxId === boxId)),
    persons,
    consents,
    evidence: missing(state.evidence, carried.evidence),
    cooperation: missing(state.cooperation, carried.cooperation),
    acts,
    nexus: missing(state.nexus, carried.nexus),
    actions: missing(state.actions, carried.actions),
    communications: letters,
    publishedYears: [...new Set([...state.publishedYears, ...carried.publishedYears])].sort((a, b) => a - b),
    developments: carried.developments.filter((day) => !state.developments.includes(day)),
    texts: carried.texts,
    voidsRisk,
    caseStatus,
  };
  const affected = [...new Set(consents.map(({ personId }) => personId))];
  const after = foresee(state, [draft(mergeAbsorbed, payload)], moment);
  const validity = affected.map((id) => consentValidity(after, id, mark, moment));
  const toFollowUp = caseStatus === 'FOLLOW_UP' && state.status !== 'FOLLOW_UP';
  const event = draft(mergeAbsorbed, {
    ...payload,
    starts: [
      ...clock.starts,
      ...validity.flatMap(({ starts }) => starts),
      ...(toFollowUp ? reviewStarts(state, moment, mark) : []),
    ],
    ends: [
      ...clock.ends,
      ...validity.flatMap(({ ends }) => ends),
      ...(voidsRisk ? endingTerms(state, 'riskValidity') : []),
    ],
  });
  return affected.reduce<readonly Draft[]>(
    (drafts, id) => once(withConsequences(state, drafts, id, 'CONSENT_LOST', moment)),
    [event],
  );
}

const missing = <T extends { readonly id: string }>(
  here: Readonly<Record<string, unknown>>,
  there: readonly T[],
): readonly T[] => there.filter(({ id }) => !Object.hasOwn(here, id));

const stricter = (a: CaseState['sensitivity'], b: CaseState['sensitivity']): CaseState['sensitivity'] =>
  SENSITIVITY.codes.indexOf(a) > SENSITIVITY.codes.indexOf(b) ? a : b;

/** Letters that are not here under their id or code, and those that were answered or lapsed there meanwhile. */
function lettersTaken(state: CaseState, { communications }: Carried): Carried['communications'] {
  const codes = Object.values(state.communications)
    .filter(({ origin }) => origin === 'LINKED')
    .map(({ number }) => number);
  return communications
    .filter((letter) => {
      const here = state.communications[letter.id];
      return here ? isOpen(here) && !isOpen(letter) : !codes.includes(letter.number);
    })
    .map((letter) => ({ ...letter, pending: state.verifiedAt === null }));
}

/** A verified case goes where letters that another body sent take it, as when they are linked. */
function standsWith(
  state: CaseState,
  letters: Carried['communications'],
): 'COMMUNICATED' | 'FOLLOW_UP' | null {
  if (state.verifiedAt === null || letters.length === 0) return null;
  const all = {
    ...state.communications,
    ...Object.fromEntries(letters.map((letter) => [letter.id, letter])),
  };
  return Object.values(all).some(isOpen) ? 'COMMUNICATED' : 'FOLLOW_UP';
}

/** The terms that come along: of letters, of next steps, and of telling the other source, where both channels are safe. */
function clockOf(
  state: CaseState,
  from: string,
  { terms, safeChannel }: Carried,
  letters: Carried['communications'],
): { readonly starts: readonly Term[]; readonly ends: readonly TermKey[] } {
  const taken = letters.map(({ id }) => id);
  const ofNewLetter = (id: string) => taken.includes(id) && state.communications[id] === undefined;
  const starts = terms.flatMap(({ fallen, ...term }): readonly Term[] => {
    const told = { ...term, passed: [...new Set([...term.passed, ...fallen])] };
    const known = state.terms.some(({ kind, subject }) => kind === term.kind && subject === term.subject);
    switch (term.kind) {
      case 'reply':
      case 'publication':
        return ofNewLetter(term.subject) ? [told] : [];
      case 'nextStep':
        return known || state.actions[term.subject] !== undefined ? [] : [told];
      case 'acknowledgement':
        return safeChannel && state.safeChannel && !state.absorbed.includes(from)
          ? [{ ...told, subject: from }]
          : [];
      default:
        return [];
    }
  });
  const ends = state.terms
    .filter(({ kind, subject }) => kind === 'reply' && taken.includes(subject))
    .map(({ kind, subject }) => ({ kind, subject }));
  return { starts, ends };
}

/** The case is held once, however many persons lost a consent. */
const once = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(({ type }, n) => type !== 'HoldPlaced' || drafts.findIndex((one) => one.type === type) === n);
