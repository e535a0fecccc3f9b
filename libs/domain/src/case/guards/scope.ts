import { internalConsentGiven } from '../../consent/usable-consent.js';
import type { Guard } from '../define-command.js';

/** Element 3: an act or omission is alleged; a preventive case has a reasoned fear instead (DOMAIN 3.4, 6). */
export const anActIsAlleged: Guard = ({ state }) =>
  state.recordType === 'PREVENTIVE' || Object.keys(state.acts).length > 0 ? undefined : 'ACT_MISSING';

/** Element 4: somebody alleges that an act has to do with cooperation; whether it does is found later. */
export const nexusIsAlleged: Guard = ({ state }) =>
  state.recordType === 'PREVENTIVE' || Object.keys(state.nexus).length > 0 ? undefined : 'NEXUS_NOT_ALLEGED';

/** A preventive case says what is feared and why. */
export const fearIsReasoned: Guard<{ readonly reasonedFear?: unknown }> = ({
  state,
  payload: { reasonedFear },
}) =>
  state.recordType === 'PREVENTIVE' && reasonedFear === undefined
    ? { code: 'REASONED_FEAR_MISSING', field: 'reasonedFear' }
    : undefined;

/**
 * A victim, or one of the family for them, lets the office look into it. Asked wherever the case is about somebody: not of
 * a law or situation, nor where only sources, witnesses and officials stand in it.
 */
export const internalConsentIsGiven: Guard = ({ state, moment }) => {
  const aboutSomebody =
    state.recordType !== 'LEGISLATION' &&
    state.recordType !== 'SITUATION' &&
    Object.values(state.persons).some(({ roles }) =>
      roles.some((role) => role === 'VICTIM' || role === 'FAMILY' || role === 'HELPER'),
    );
  return aboutSomebody && !internalConsentGiven(state, moment) ? 'INTERNAL_CONSENT_MISSING' : undefined;
};
