import type { TermKey } from '../stream/term.js';
import type { CaseState } from './case-state.js';
import { endingTerms } from './ending-terms.js';

/**
 * The terms that end when a case is closed or not pursued. The source is still to be told (D1, D17), and letters that
 * were sent still lapse and become public.
 */
export const endsOnLeaving = (state: CaseState): TermKey[] =>
  endingTerms(state, 'triage', 'riskValidity', 'consentValidity', 'review', 'nextStep', 'handOver');
