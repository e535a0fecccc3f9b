import { isNo } from '../../consent/standing-consent.js';
import { isPersonal, nobodyLeft } from '../../consent/usable-consent.js';
import type { Guard } from '../define-command.js';

/** The case is on hold. */
export const caseIsOnHold: Guard = ({ state }) => (state.hold === null ? 'NOT_ON_HOLD' : undefined);

/** Somebody is left with a usable consent, unless nobody has said no or been asked yet. */
export const somebodyIsLeft: Guard = ({ state, moment }) =>
  nobodyLeft(state, moment) &&
  (state.hold?.because === 'NO_USABLE_CONSENT' || state.consents.some(({ status }) => isNo(status)))
    ? 'NOBODY_LEFT'
    : undefined;

/** The risk was not last assessed as extreme: also one whose days have passed stands until it is made anew. */
export const riskIsNotExtreme: Guard = ({ state }) =>
  isPersonal(state) && state.risk?.level === 'EXTREME' ? 'RISK_STILL_EXTREME' : undefined;
