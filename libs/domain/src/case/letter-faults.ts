import { effectiveConsent } from '../consent/effective-consent.js';
import { NO_STATE } from '../vocabulary/consent-addressee.js';
import { isAllegedOfficial } from '../consent/outside-consent.js';
import { permittedRenderings } from '../consent/permitted-renderings.js';
import { liesWithin } from '../consent/rendering-table.js';
import type { Audience } from '../vocabulary/audience.js';
import { isPersonal } from '../consent/usable-consent.js';
import type { Moment } from '../decider.js';
import type { RejectionCode } from '../rejections.js';
import type { ConsentScope } from '../vocabulary/consent.js';
import type { CaseState } from './case-state.js';
import type { Communication } from './case-outgoing.js';
import { currentRisk } from './current-risk.js';

/** What of a letter its persons' consents are judged by. */
export type LetterToJudge = Pick<Communication, 'type' | 'addressee' | 'named' | 'mentioned'>;

/** For whom a letter is written, and the addressee that consents to it must name (null: the respondent). */
export function audienceOf(
  state: CaseState,
  { type, addressee }: LetterToJudge,
): { readonly audience: Audience; readonly addressee: string | null } {
  if (type === 'PRESS_RELEASE') return { audience: 'PRESS', addressee: null };
  if (addressee === state.respondent) return { audience: 'STATE', addressee: null };
  return { audience: 'HOST_STATE', addressee: addressee ?? NO_STATE };
}

/** The persons named without the named scope for this addressee (DOMAIN 9.1). An alleged official needs none. */
export const namedWithoutConsent = (
  state: CaseState,
  letter: LetterToJudge,
  moment: Moment,
): readonly string[] => letter.named.filter((id) => !hasConsent(state, id, letter, moment, true));

/** The persons mentioned without a scope of this channel: the anonymous one, which the named one covers (DOMAIN 9.3). */
export const mentionedWithoutConsent = (
  state: CaseState,
  letter: LetterToJudge,
  moment: Moment,
): readonly string[] => letter.mentioned.filter((id) => !hasConsent(state, id, letter, moment, false));

/** Whether a text may not go because no risk assessment holds (D3): asked where case or text is about persons. */
export function lacksRisk(
  state: CaseState,
  { named, mentioned }: Pick<LetterToJudge, 'named' | 'mentioned'>,
  moment: Moment,
): boolean {
  const shown = [...named, ...mentioned]
    .map((id) => state.persons[id])
    .filter((person) => person !== undefined);
  const aboutPersons = isPersonal(state) || shown.some((person) => !isAllegedOfficial(person));
  return aboutPersons && currentRisk(state, moment) === null;
}

/** The consenting persons whom the letter shows in a way that their risk forbids (DOMAIN 3.5). */
export function shownTooMuch(state: CaseState, letter: LetterToJudge, moment: Moment): readonly string[] {
  const { audience, addressee } = audienceOf(state, letter);
  const permitted = (id: string) => permittedRenderings(state, id, audience, moment, addressee);
  const consenting = (ids: readonly string[], named: boolean) =>
    ids.filter((id) => hasConsent(state, id, letter, moment, named) && permitted(id).length > 0);
  const mentioned = consenting(letter.mentioned, false);
  const inAggregate = mentioned.filter((id) => !liesWithin('ANONYMOUS', permitted(id)));
  return [
    ...consenting(letter.named, true).filter((id) => !liesWithin('NAME', permitted(id))),
    ...inAggregate.filter((id) => !liesWithin('AGGREGATE', permitted(id)) || inAggregate.length < 2),
  ];
}

/** Why persons keep a letter in the house; what a hold of the letter is judged by when it is revised. */
export function personFaults(
  state: CaseState,
  letter: LetterToJudge,
  moment: Moment,
): readonly RejectionCode[] {
  const faults: readonly (readonly [RejectionCode, readonly string[]])[] = [
    ['TRANSMIT_NAMED_MISSING', namedWithoutConsent(state, letter, moment)],
    ['TRANSMIT_ANON_MISSING', mentionedWithoutConsent(state, letter, moment)],
    ['NAMING_NOT_PERMITTED', shownTooMuch(state, letter, moment)],
  ];
  return faults.filter(([, persons]) => persons.length > 0).map(([code]) => code);
}

function hasConsent(
  state: CaseState,
  personId: string,
  letter: LetterToJudge,
  moment: Moment,
  named: boolean,
): boolean {
  const person = state.persons[personId];
  if (!person) return false;
  if (isAllegedOfficial(person)) return true;
  const { audience, addressee } = audienceOf(state, letter);
  const scope: ConsentScope = audience === 'PRESS' ? 'PRESS' : named ? 'TRANSMIT_NAMED' : 'TRANSMIT_ANON';
  return effectiveConsent(state, personId, scope, addressee, moment) === 'GIVEN';
}
