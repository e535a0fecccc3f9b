import type { TermParameters } from './office-state.js';

/** The terms of DOMAIN 5 as an office begins with them; AdoptPolicy changes those marked P. */
export const DEFAULT_PARAMETERS: TermParameters = {
  acknowledgementWorkingDays: 5,
  triageHours: 24,
  riskValidityDays: 90,
  consentValidityDays: 90,
  replyDays: 60,
  urgentReplyDays: 30,
  publicationDays: 60,
  legislationPublicationHours: 48,
  noteReplyDays: 21,
  feedbackWorkingDays: 10,
  reviewMonths: 6,
  handOverDays: 5,
  decisionDays: 7,
  urgentDecisionHours: 24,
  levelsInDays: [30, 14, 7, 1, 0],
  levelsInWorkingDays: [2, 1, 0],
  secondsPerDay: null,
};
