import type { Moment } from '../../decider.js';
import type { RejectionCode } from '../../rejections.js';
import type { CaseState } from '../case-state.js';
import type { Communication } from '../case-outgoing.js';
import type { Guard } from '../define-command.js';
import {
  lacksRisk,
  mentionedWithoutConsent,
  namedWithoutConsent,
  shownTooMuch,
  type LetterToJudge,
} from '../letter-faults.js';
import { letterRenderings } from '../letter-renderings.js';
import { letterOf } from '../letters.js';
import type { AboutLetter } from './letter.js';
import type { OutgoingIn } from './outgoing-text.js';

/** Everybody named gave the named scope for this addressee; publication consent counts nothing here (DOMAIN 9.1, 9.3). */
export const namedPersonsConsent: Guard<AboutLetter> = (judged) =>
  judge(judged, (state, letter, moment) =>
    namedWithoutConsent(state, letter, moment).length === 0
      ? undefined
      : letter.type === 'PRESS_RELEASE'
        ? 'PRESS_CONSENT_MISSING'
        : 'TRANSMIT_NAMED_MISSING',
  );

/** Everybody mentioned gave the anonymous scope for this addressee, or the named one. */
export const mentionedPersonsConsent: Guard<AboutLetter> = (judged) =>
  judge(judged, (state, letter, moment) =>
    mentionedWithoutConsent(state, letter, moment).length === 0
      ? undefined
      : letter.type === 'PRESS_RELEASE'
        ? 'PRESS_CONSENT_MISSING'
        : 'TRANSMIT_ANON_MISSING',
  );

/** A risk assessment holds (D3), where case or letter is about persons. */
export const riskHolds: Guard<AboutLetter> = (judged) =>
  judge(judged, (state, letter, moment) => (lacksRisk(state, letter, moment) ? 'RISK_NOT_VALID' : undefined));

/** The risk of everybody shown allows to show them so (DOMAIN 3.5). */
export const letterShowsNoMoreThanPermitted: Guard<AboutLetter> = (judged) =>
  judge(judged, (state, letter, moment) =>
    shownTooMuch(state, letter, moment).length === 0 ? undefined : 'NAMING_NOT_PERMITTED',
  );

/** The guards on persons that a letter passes when it is cleared, and again when it leaves. */
export const PERSONS_ALLOW_LETTER: readonly Guard<AboutLetter>[] = [
  namedPersonsConsent,
  mentionedPersonsConsent,
  riskHolds,
  letterShowsNoMoreThanPermitted,
];

/** The stored letter of the command, as something about to leave. */
export const storedLetter: OutgoingIn<AboutLetter> = ({ state, payload, moment }) => {
  const letter = letterOf(state, payload.communicationId);
  if (!letter) return undefined;
  const { named, mentioned, text } = letter;
  return { named, mentioned, naming: letterRenderings(state, letter, moment), texts: [{ text }] };
};

function judge(
  { state, payload, moment }: { state: CaseState; payload: AboutLetter; moment: Moment },
  rule: (
    state: CaseState,
    letter: LetterToJudge & Communication,
    moment: Moment,
  ) => RejectionCode | undefined,
): RejectionCode | undefined {
  const letter = letterOf(state, payload.communicationId);
  return letter && rule(state, letter, moment);
}
