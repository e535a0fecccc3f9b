import type { TermParameters } from '../../office/office-state.js';

export const SPAN_UNITS = ['workingDay', 'day', 'hour', 'month'] as const;

/** How long a term is: `{ count: 5, unit: 'workingDay' }`. */
export interface TermSpan {
  readonly count: number;
  readonly unit: (typeof SPAN_UNITS)[number];
}

/**
 * How long a term of a rule (`D6`) is under such parameters of the office (DOMAIN 5); null where somebody set the date itself, or
 * the rule leaves nothing to the office.
 */
export function termSpan(rule: string, parameters: TermParameters): TermSpan | null {
  const measure = MEASURES[rule];
  return measure === undefined ? null : { count: parameters[measure[0]], unit: measure[1] };
}

type Counted = {
  [K in keyof TermParameters]: TermParameters[K] extends number ? K : never;
}[keyof TermParameters];

const MEASURES: Readonly<Record<string, readonly [Counted, TermSpan['unit']]>> = {
  D1: ['acknowledgementWorkingDays', 'workingDay'],
  D2: ['triageHours', 'hour'],
  D3: ['riskValidityDays', 'day'],
  D4: ['consentValidityDays', 'day'],
  D5: ['replyDays', 'day'],
  D6: ['urgentReplyDays', 'day'],
  D7: ['publicationDays', 'day'],
  D8: ['legislationPublicationHours', 'hour'],
  D12: ['noteReplyDays', 'day'],
  D17: ['feedbackWorkingDays', 'workingDay'],
  D18: ['reviewMonths', 'month'],
  handOver: ['handOverDays', 'day'],
  decision: ['decisionDays', 'day'],
  urgentDecision: ['urgentDecisionHours', 'hour'],
};
