import type { CaseState } from './case-state.js';
import type { Evidence, VerificationProposal } from './case-facts.js';

/** What evidence of a preventive case supports instead of an act, and what is verified there. */
export const REASONED_FEAR = 'REASONED_FEAR';

/** Reliability and credibility (1 the best) from which an assessed source counts as reliable [POLICY]. */
const RELIABLE = ['A', 'B', 'C'];
const CREDIBLE_TO = 3;
const INDEPENDENT_SOURCES = 2;

/**
 * Whether each key fact of a proposed verification, its acts or the reasoned fear, rests on two independent sources that
 * were assessed as reliable, or on one first-hand where a confirmed override says so (DOMAIN 3.4).
 */
export const standardMet = (state: CaseState, proposal: VerificationProposal): boolean =>
  factsShortOfSources(state, proposal).every(
    (fact) =>
      state.override?.confirmedBy != null &&
      state.override.acts.includes(fact) &&
      hasFirstHandSource(state, proposal, fact),
  );

/** The key facts of a proposal that lack two independent reliable sources. */
export const factsShortOfSources = (state: CaseState, proposal: VerificationProposal): readonly string[] =>
  keyFacts(proposal).filter((fact) => {
    const sources = reliableEvidence(state, proposal, fact).map(({ independentSource }) => independentSource);
    return new Set(sources).size < INDEPENDENT_SOURCES;
  });

/** Whether a key fact has a reliable first-hand source. */
export const hasFirstHandSource = (state: CaseState, proposal: VerificationProposal, fact: string): boolean =>
  reliableEvidence(state, proposal, fact).some(({ firstHand }) => firstHand);

const keyFacts = ({ acts }: VerificationProposal): readonly string[] =>
  acts.length > 0 ? acts : [REASONED_FEAR];

const reliableEvidence = (
  state: CaseState,
  { evidence }: VerificationProposal,
  fact: string,
): readonly Evidence[] =>
  Object.values(state.evidence).filter(
    (one) => evidence.includes(one.id) && one.supports.includes(fact) && isReliable(one),
  );

const isReliable = ({ grade }: Evidence): boolean =>
  grade !== null && RELIABLE.includes(grade.reliability) && grade.credibility <= CREDIBLE_TO;
