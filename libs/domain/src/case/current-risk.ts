import type { Moment } from '../decider.js';
import type { CaseState } from './case-state.js';
import type { RiskAssessment } from './case-person.js';

/** The risk assessment that holds at the moment: neither expired (D3) nor voided by an incident; otherwise null. */
export const currentRisk = ({ risk }: CaseState, { effectiveAt }: Moment): RiskAssessment | null =>
  risk !== null && !risk.voided && effectiveAt < risk.validUntil ? risk : null;
