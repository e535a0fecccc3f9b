import type { Moment } from '../../decider.js';
import type { Clue } from '../../vocabulary/clue.js';
import type { Communication } from '../case-outgoing.js';
import type { CaseState } from '../case-state.js';
import { currentRisk } from '../current-risk.js';
import type { Guard } from '../define-command.js';
import { letterRenderings } from '../letter-renderings.js';
import { letterOf } from '../letters.js';
import { showsAnonymously } from '../naming.js';
import { weighsAll } from '../reidentification.js';
import type { AboutLetter } from './letter.js';

interface Clearing extends AboutLetter {
  readonly checklist?: { readonly considered: readonly Clue[] } | undefined;
}

/** Whoever clears a letter whose persons stay anonymous at MEDIUM or above signs that every clue was weighed (DOMAIN 3.5). */
export const letterCluesAreConsidered: Guard<Clearing> = ({ state, payload, moment }) => {
  const letter = checkedLetter(state, payload, moment);
  return letter && !weighsAll(payload.checklist, letter.text === null ? [] : [letter.text])
    ? { code: 'CLUES_NOT_CONSIDERED', field: 'checklist' }
    : undefined;
};

/** At HIGH two persons sign it: whoever last wrote the text, and whoever clears it. */
export const twoSignLetterAtHighRisk: Guard<Clearing> = ({ state, payload, actor, moment }) => {
  const letter = checkedLetter(state, payload, moment);
  if (!letter || currentRisk(state, moment)?.level !== 'HIGH') return undefined;
  const first = letter.checkedBy ?? null;
  return first !== null && actor.origin === 'person' && first !== actor.id
    ? undefined
    : 'CHECKLIST_NEEDS_TWO';
};

/** The check that was signed with the clearance is void at another level of risk. */
export const letterChecklistHolds: Guard<AboutLetter> = ({ state, payload, moment }) => {
  const letter = checkedLetter(state, payload, moment);
  return letter && letter.clearedAtRisk !== currentRisk(state, moment)?.level ? 'CHECKLIST_VOID' : undefined;
};

/** The letter, if anybody in it is to stay anonymous at MEDIUM or above; at LOW no check is asked for. */
function checkedLetter(
  state: CaseState,
  { communicationId }: AboutLetter,
  moment: Moment,
): Communication | undefined {
  const letter = letterOf(state, communicationId);
  const level = currentRisk(state, moment)?.level;
  if (!letter || (level !== 'MEDIUM' && level !== 'HIGH')) return undefined;
  return showsAnonymously(letterRenderings(state, letter, moment)) ? letter : undefined;
}
