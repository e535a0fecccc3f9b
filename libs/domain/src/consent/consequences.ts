import type { CaseState } from '../case/case-state.js';
import type { Consent } from '../case/case-person.js';
import { draft } from '../case/define-event.js';
import { holdPlaced } from '../case/events/hold-placed.js';
import { outputsHeld } from '../case/events/outputs-held.js';
import type { HeldBecause } from '../vocabulary/hold.js';
import { foresee } from '../case/foresee.js';
import { isFinal } from '../case/stage.js';
import type { Draft, Moment } from '../decider.js';
import { CONSENT_SCOPE } from '../vocabulary/consent.js';
import { effectiveConsent } from './effective-consent.js';
import { outputsWith } from './outputs-with.js';
import { questionsAsked } from './standing-consent.js';
import { nobodyLeft } from './usable-consent.js';

/** A question that was answered with no, or whose answer went. */
export type Lost = Pick<Consent, 'scope' | 'addressee'>;

/**
 * The drafts, followed by what they bring about in the same decision (DOMAIN 9.4, 6 "Hold"): the person's texts that
 * have not left are held, and the case itself if this left nobody with a usable consent. `lost` says what went; without
 * it, it is found by comparing what held before and after.
 */
export function withConsequences(
  state: CaseState,
  drafts: readonly Draft[],
  personId: string,
  because: HeldBecause,
  moment: Moment,
  lost?: readonly Lost[],
): readonly Draft[] {
  const after = foresee(state, drafts, moment);
  const outputs = outputsWith(after, personId, lost ?? lostBetween(state, after, personId, moment));
  const held =
    outputs.communications.length + outputs.entries.length > 0
      ? [draft(outputsHeld, { personId, because, ...outputs })]
      : [];
  const leavesNobody =
    !isFinal(state) && state.hold === null && !nobodyLeft(state, moment) && nobodyLeft(after, moment);
  const hold = leavesNobody
    ? [draft(holdPlaced, { because: 'NO_USABLE_CONSENT', by: null, reason: null, at: moment.effectiveAt })]
    : [];
  return [...drafts, ...held, ...hold];
}

function lostBetween(before: CaseState, after: CaseState, personId: string, moment: Moment): readonly Lost[] {
  const general = CONSENT_SCOPE.codes.map((scope) => ({ scope, addressee: null }));
  const questions = [
    ...general,
    ...questionsAsked(before, personId).filter(({ addressee }) => addressee !== null),
  ];
  const given = (state: CaseState, { scope, addressee }: Lost) =>
    effectiveConsent(state, personId, scope, addressee, moment) === 'GIVEN';
  return questions.filter((question) => given(before, question) && !given(after, question));
}
