import { addresseeOf } from '../../consent/no-state.js';
import { dayOf } from '../../calendar/day.js';
import type { CaseState } from '../case-state.js';
import type { Consent } from '../case-person.js';
import type { Guard } from '../define-command.js';

/** Who answers for a person: they themselves, or a guardian or relative named for them (DOMAIN 3.5). */
export const giverMayAnswer: Guard<{ readonly personId: string; readonly givenBy?: string | undefined }> = ({
  state,
  payload: { personId, givenBy },
}) => {
  const person = state.persons[personId];
  if (!person || givenBy === undefined || givenBy === personId) return undefined;
  return person.represented !== 'SELF' && person.relatives.includes(givenBy)
    ? undefined
    : { code: 'GIVER_ANSWERS_FOR_NOBODY', field: 'givenBy' };
};

/** Nobody consents before the security risk was explained (DOMAIN 3.3, 15). */
export const riskIsExplained: Guard<{
  readonly riskExplained: boolean;
  readonly answers: readonly { readonly status: string }[];
}> = ({ payload: { riskExplained, answers } }) =>
  !riskExplained && answers.some(({ status }) => status === 'GIVEN')
    ? { code: 'RISK_NOT_EXPLAINED', field: 'riskExplained' }
    : undefined;

/** A consent does not end before it was given. */
export const consentEndsAfterItBegins: Guard<{
  readonly on: string;
  readonly expiresOn?: string | undefined;
}> = ({ payload: { on, expiresOn } }) =>
  expiresOn !== undefined && expiresOn < on ? { code: 'DATE_BEFORE_GIVEN', field: 'expiresOn' } : undefined;

/** One answer to each question. */
export const questionsAreDistinct: Guard<{
  readonly answers: readonly { readonly scope: string; readonly addressee?: string | undefined }[];
}> = ({ state, payload: { answers } }) => {
  const asked = answers.map(
    ({ scope, addressee }) => `${scope}/${addresseeOf(addressee, state.respondent) ?? ''}`,
  );
  return new Set(asked).size === asked.length ? undefined : { code: 'ANSWERED_TWICE', field: 'answers' };
};

/** Only a letter to a State has an addressee: the TRANSMIT scopes. */
export const addresseeFitsScope: Guard<{
  readonly answers: readonly { readonly scope: string; readonly addressee?: string | undefined }[];
}> = ({ payload: { answers } }) =>
  answers.every(({ scope, addressee }) => addressee === undefined || scope.startsWith('TRANSMIT_'))
    ? undefined
    : { code: 'ADDRESSEE_WITHOUT_TRANSMISSION', field: 'answers' };

/** There is a consent of that giver to reconfirm, given by that day and not ended. */
export const consentIsThereToReconfirm: Guard<Reconfirmed> = ({ state, payload, moment }) => {
  const today = dayOf(moment.effectiveAt);
  const open = toReconfirm(state, payload).filter(
    ({ expiresOn }) => expiresOn === null || expiresOn >= today,
  );
  return open.length > 0 ? undefined : { code: 'CONSENT_NOT_GIVEN', field: 'scopes' };
};

/** A consent is not reconfirmed before it was given. */
export const reconfirmedAfterGiven: Guard<Reconfirmed> = ({ state, payload }) =>
  toReconfirm(state, payload).every(({ on }) => on <= payload.on)
    ? undefined
    : { code: 'DATE_BEFORE_GIVEN', field: 'on' };

export interface Reconfirmed {
  readonly personId: string;
  readonly givenBy?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly on: string;
}
/** The consents that a reconfirmation concerns: those given by that giver, of all scopes if none is said. */
export const toReconfirm = (
  state: CaseState,
  { personId, givenBy, scopes }: Reconfirmed,
): readonly Consent[] =>
  state.consents.filter(
    (consent) =>
      consent.personId === personId &&
      consent.givenBy === (givenBy ?? personId) &&
      consent.status === 'GIVEN' &&
      (scopes === undefined || scopes.includes(consent.scope)),
  );
