import { rolesIn } from '../../access/case-access.js';
import { dayOf } from '../../calendar/day.js';
import type { CommunicationStatus, CommunicationType } from '../../vocabulary/communication.js';
import type { CaseState } from '../case-state.js';
import type { Guard } from '../define-command.js';
import { letterOf } from '../letters.js';

/** A command about one letter of the case. */
export interface AboutLetter {
  readonly communicationId: string;
}

/** The letter exists and stands in one of these statuses (DOMAIN 6 "Communication"). */
export const letterIs =
  (...statuses: readonly CommunicationStatus[]): Guard<AboutLetter> =>
  ({ state, payload }) => {
    // Asked beforehand, without a letter: whether there is any to do it with.
    if (!('communicationId' in payload)) return anyIs(state, statuses) ? undefined : 'LETTER_NOT_IN_STATUS';
    const letter = letterOf(state, (payload as AboutLetter).communicationId);
    if (!letter) return { code: 'LETTER_UNKNOWN', field: 'communicationId' };
    return statuses.includes(letter.status)
      ? undefined
      : { code: 'LETTER_NOT_IN_STATUS', field: 'communicationId' };
  };

const anyIs = ({ communications }: CaseState, statuses: readonly CommunicationStatus[]): boolean =>
  Object.values(communications).some(({ status }) => statuses.includes(status));

/** Nobody's withdrawal holds the letter. */
export const letterIsNotHeld: Guard<AboutLetter> = ({ state, payload }) =>
  letterOf(state, payload.communicationId)?.held
    ? { code: 'LETTER_HELD', field: 'communicationId' }
    : undefined;

/** Whoever clears did not write the text. */
export const clearerIsNotDrafter: Guard<AboutLetter> = ({ state, payload, actor }) => {
  const letter = letterOf(state, payload.communicationId);
  return letter && actor.origin === 'person' && letter.draftedBy === actor.id
    ? 'CLEARER_IS_AUTHOR'
    : undefined;
};

/** High-level letters are cleared by the ASG, all others by a supervisor (DOMAIN 6, 7). */
export const clearanceFitsLevel: Guard<AboutLetter> = ({ state, payload, actor, moment }) => {
  const letter = letterOf(state, payload.communicationId);
  const colleague = actor.origin === 'person' ? moment.office.colleagues[actor.id] : undefined;
  if (!letter || !colleague || actor.origin !== 'person') return undefined;
  const roles = rolesIn(state, colleague, moment.office, actor.breakGlass !== undefined, moment.recordedAt);
  return roles.includes(letter.highLevel ? 'ASG' : 'SUPERVISOR') ? undefined : 'CLEARANCE_AT_OTHER_LEVEL';
};

/** The report's own note verbale comes from its cycle, never from a draft. */
export const letterIsNoNote: Guard<{ readonly type: CommunicationType }> = ({ payload: { type } }) =>
  type === 'NV_REPORT' ? { code: 'NOTE_COMES_FROM_CYCLE', field: 'type' } : undefined;

/** A treaty body sets the date of the reply in its letter (D9). */
export const replyDateIsSet: Guard<{
  readonly type: CommunicationType;
  readonly replyDueOn?: string | null | undefined;
}> = ({ payload: { type, replyDueOn } }) =>
  type === 'TB_LETTER' && !replyDueOn ? { code: 'REPLY_DATE_MISSING', field: 'replyDueOn' } : undefined;

/** The reply is not due before the letter leaves. */
export const replyDateHasNotPassed: Guard<AboutLetter> = ({ state, payload, moment }) => {
  const dueOn = letterOf(state, payload.communicationId)?.replyDueOn;
  return dueOn && dueOn < dayOf(moment.effectiveAt) ? 'REPLY_DATE_PASSED' : undefined;
};

/**
 * A letter goes to the State to which the act is attributed, or to the host State for protection (DOMAIN 4); to no State
 * only where somebody else than a State acted.
 */
export const addresseeIsOfCase: Guard<{
  readonly type: CommunicationType;
  readonly addressee: string | null;
}> = ({ state, payload: { type, addressee } }) =>
  type === 'PRESS_RELEASE' || addresseesOf(state).includes(addressee)
    ? undefined
    : { code: 'ADDRESSEE_NOT_OF_CASE', field: 'addressee' };

function addresseesOf(state: CaseState): readonly (string | null)[] {
  const acts = Object.values(state.acts);
  const nonState = state.respondent === null || acts.some(({ actor }) => !STATE_ACTORS.includes(actor));
  const states = [state.respondent, state.hostState, ...acts.map(({ actorState }) => actorState)].filter(
    (code) => code !== null,
  );
  return nonState ? [...states, null] : states;
}

const STATE_ACTORS: readonly string[] = ['STATE', 'STATE_UNKNOWN_ORGAN', 'UNKNOWN'];
