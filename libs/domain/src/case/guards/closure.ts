import { dayOf, daysBetween } from '../../calendar/day.js';
import { concerned, isPersonal } from '../../consent/usable-consent.js';
import { effectiveConsent } from '../../consent/effective-consent.js';
import { permittedRenderings } from '../../consent/permitted-renderings.js';
import type { Moment } from '../../decider.js';
import type { CaseState } from '../case-state.js';
import { currentRisk } from '../current-risk.js';
import type { Guard } from '../define-command.js';
import { openLetters } from '../letters.js';

const REVIEW_DAYS = 30;

/** No letter is being prepared, and none waits for its reply, a note verbale included. */
export const noLetterIsOpen: Guard = ({ state }) => {
  const preparing = Object.values(state.communications).some(
    ({ status }) => status === 'DRAFT' || status === 'CLEARED',
  );
  const noteIsOut = state.terms.some(({ kind }) => kind === 'noteReply');
  return preparing || noteIsOut || openLetters(state).length > 0 ? 'LETTER_OPEN' : undefined;
};

/** The case was looked at less than 30 days ago. A case that was never communicated needs no such review. */
export const reviewIsRecent: Guard = ({ state, moment }) => {
  if (state.status === 'VERIFIED') return undefined;
  const { lastReviewAt } = state;
  const recent =
    lastReviewAt !== null && daysBetween(dayOf(lastReviewAt), dayOf(moment.effectiveAt)) < REVIEW_DAYS;
  return recent ? undefined : 'REVIEW_NOT_RECENT';
};

/** A verified case is closed without any letter only where consent or risk allow none (DOMAIN 6). */
export const communicationIsImpossible: Guard = ({ state, moment }) =>
  state.status === 'VERIFIED' && mayBeCommunicated(state, moment) ? 'COMMUNICATION_POSSIBLE' : undefined;

/** Without an assessment the risk forbids nothing for good: it can be made. Consents alone then decide. */
function mayBeCommunicated(state: CaseState, moment: Moment): boolean {
  if (!isPersonal(state)) return true;
  return concerned(state).some(({ personId }) =>
    currentRisk(state, moment) === null
      ? effectiveConsent(state, personId, 'TRANSMIT_ANON', null, moment) === 'GIVEN'
      : permittedRenderings(state, personId, 'STATE', moment).some((as) => as !== 'OMIT'),
  );
}
