import { daysOf } from './days-of.js';
import type { z } from 'zod';
import type { Sealed } from '../classification.js';
import { withConsequences } from '../consent/consequences.js';
import { readdressed } from '../consent/readdressed.js';
import type { Draft, Moment } from '../decider.js';
import type { Term, TermKey } from '../stream/term.js';
import type { Act, Cooperation, Nexus } from './case-facts.js';
import type { CaseState } from './case-state.js';
import type { correctionSchema } from './commands/correct-fact.js';
import type { Judged } from './define-command.js';
import { draft } from './define-event.js';
import { endingTerms } from './ending-terms.js';
import { factCorrected } from './events/fact-corrected.js';
import { acknowledgementTerm } from './terms/acknowledgement-term.js';
import { triageTerm } from './terms/triage-term.js';

/** A correction as the command gives it, sealed. */
export type Correction = Sealed<z.output<typeof correctionSchema>>;

/** What a correction records: the new facts, what they do to the clock, and what a change of respondent holds. */
export function correctFacts({ state, payload, moment }: Judged<Correction>): readonly Draft[] {
  const act = correctedAct(state, payload) ?? null;
  const respondent = changed(state.respondent, payload.respondent);
  const consents = respondent ? readdressed(state.consents, state.respondent, respondent.to) : null;
  const event = draft(factCorrected, {
    recordType: changed(state.recordType, payload.recordType),
    sensitivity: changed(state.sensitivity, payload.sensitivity),
    respondent,
    hostState: changed(state.hostState, payload.hostState),
    safeChannel: changed(state.safeChannel, payload.safeChannel),
    urgent: changed(state.urgent, payload.urgent),
    act,
    unverifies: act !== null && changesSubstance(state.acts[act.id], act),
    cooperation: corrected<Cooperation>(state.cooperation, payload.cooperation),
    nexus: corrected<Nexus>(state.nexus, payload.nexus),
    consents,
    reason: payload.reason,
    ...clockOf(state, payload, moment),
  });
  if (consents === null) return [event];
  return Object.keys(state.persons).reduce<readonly Draft[]>(
    (drafts, id) => heldOnce(withConsequences(state, drafts, id, 'CONSENT_LOST', moment)),
    [event],
  );
}

/** The act as it will stand; undefined where the command corrects none, or one that is not there. */
export const correctedAct = (state: CaseState, { act }: Correction): Act | undefined =>
  corrected<Act>(state.acts, act) ?? undefined;

/** Whether the correction leaves everything as it was. */
export const changesNothing = (state: CaseState, payload: Correction): boolean =>
  changed(state.recordType, payload.recordType) === null &&
  changed(state.sensitivity, payload.sensitivity) === null &&
  changed(state.respondent, payload.respondent) === null &&
  changed(state.hostState, payload.hostState) === null &&
  changed(state.safeChannel, payload.safeChannel) === null &&
  changed(state.urgent, payload.urgent) === null &&
  isSame(state.acts, payload.act) &&
  isSame(state.cooperation, payload.cooperation) &&
  isSame(state.nexus, payload.nexus);

const changed = <T>(before: unknown, now: T | undefined): { readonly to: T } | null =>
  now === undefined || now === before ? null : { to: now };

/** A part with the fields that the correction gives. */
function corrected<T extends { readonly id: string }>(
  parts: Readonly<Record<string, T>>,
  correction: Correcting<T> | undefined,
): T | null {
  const before = correction && parts[correction.id];
  if (!before) return null;
  const given = Object.fromEntries(
    Object.entries<unknown>(correction).filter(([, value]) => value !== undefined),
  );
  return { ...before, ...given };
}
type Correcting<T extends { readonly id: string }> = { readonly [K in keyof T]?: T[K] | undefined } & {
  readonly id: string;
};

const isSame = <T extends { readonly id: string }>(
  parts: Readonly<Record<string, T>>,
  correction: Correcting<T> | undefined,
): boolean =>
  correction === undefined ||
  JSON.stringify(corrected(parts, correction)) === JSON.stringify(parts[correction.id] ?? null);

/** Whether what was verified is no longer what is said: place, day of learning and an end become known do not count. */
const changesSubstance = (
  before: Act | undefined,
  { code, actor, actorState, on, until, persons }: Act,
): boolean =>
  before !== undefined &&
  (before.code !== code ||
    before.actor !== actor ||
    before.actorState !== actorState ||
    before.on !== on ||
    (before.until !== null && before.until !== until) ||
    before.persons.join() !== persons.join());

/** A source that turns out safe to answer is told (D1); a threat to life found before screening is looked at (D2). */
function clockOf(
  state: CaseState,
  { safeChannel, urgent }: Correction,
  moment: Moment,
): { readonly starts: readonly Term[]; readonly ends: readonly TermKey[] } {
  const runs = (kind: 'acknowledgement' | 'triage') => state.terms.some((term) => term.kind === kind);
  const tells = safeChannel === true && state.acknowledgedAt === null && !runs('acknowledgement');
  const looks = urgent === true && state.status === 'RECEIVED' && !runs('triage');
  return {
    starts: [
      ...(tells && state.receivedAt !== null
        ? [acknowledgementTerm('case', state.receivedAt, daysOf(state), moment)]
        : []),
      ...(looks ? [triageTerm('case', moment)] : []),
    ],
    ends: [
      ...(safeChannel === false ? endingTerms(state, 'acknowledgement') : []),
      ...(urgent === false ? endingTerms(state, 'triage') : []),
    ],
  };
}

/** The case is held once, however many persons lost a consent. */
const heldOnce = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(({ type }, n) => type !== 'HoldPlaced' || drafts.findIndex((one) => one.type === type) === n);
