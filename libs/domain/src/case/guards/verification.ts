import { actingPerson } from '../acting-person.js';
import type { Guard } from '../define-command.js';
import { standardMet } from '../verification-standard.js';

interface Proposing {
  readonly acts: readonly string[];
}

/** Acts are named; a preventive case without any has its fear verified instead. */
export const somethingIsToVerify: Guard<Proposing> = ({ state, payload: { acts } }) =>
  acts.length > 0 || (state.recordType === 'PREVENTIVE' && Object.keys(state.acts).length === 0)
    ? undefined
    : { code: 'ACT_MISSING', field: 'acts' };

/** At least one of the acts is not verified yet. */
export const anActIsNew: Guard<Proposing> = ({ state, payload: { acts } }) =>
  acts.length > 0 && acts.every((id) => state.verifiedActs.includes(id))
    ? { code: 'ACT_ALREADY_VERIFIED', field: 'acts' }
    : undefined;

/** A verification was proposed. */
export const verificationIsProposed: Guard = ({ state }) =>
  state.proposedVerification === null ? 'VERIFICATION_NOT_PROPOSED' : undefined;

/** Whoever confirms neither proposed it nor added any evidence that it rests on (DOMAIN 9.6). */
export const verifierIsNotAuthor: Guard = ({ state, actor }) => {
  const { proposedVerification: proposal, evidence } = state;
  if (proposal === null) return undefined;
  const authors = [proposal.by, ...proposal.evidence.map((id) => evidence[id]?.by)];
  const verifier = actingPerson(actor);
  return verifier !== null && authors.includes(verifier) ? 'VERIFIER_IS_AUTHOR' : undefined;
};

/** Each act rests on two independent reliable sources, or on a confirmed override (DOMAIN 3.4). */
export const standardIsMet: Guard = ({ state }) =>
  state.proposedVerification === null || standardMet(state, state.proposedVerification)
    ? undefined
    : 'STANDARD_NOT_MET';
