import { z } from 'zod';
import { fact } from '../classification.js';
import type { Decision, Moment } from '../decider.js';
import { DEFAULT_PARAMETERS } from '../office/default-parameters.js';
import type { CaseState } from './case-state.js';

/** How long a decision may wait for a second person, as the office's policy says (DOMAIN 5, P): in days, in an urgent case in hours. */
export interface DecisionTerms {
  readonly days: number;
  readonly urgentHours: number;
}

/** What any event of a case may carry: the terms of decisions, where they became others since the case's last step. */
export const decisionTermsCarried = {
  decisionTerms: z.strictObject({ days: fact(z.int()), urgentHours: fact(z.int()) }).optional(),
};

/** The terms that an office sets; those that a case begins with where it set none. */
export function decisionTermsOf({ parameters }: Pick<Moment['office'], 'parameters'>): DecisionTerms {
  // An office that an older program kept says nothing of them.
  const { decisionDays, urgentDecisionHours } = { ...DEFAULT_PARAMETERS, ...parameters };
  return { days: decisionDays, urgentHours: urgentDecisionHours };
}

/** Whether what waits in a case would have another end by the policy in force. */
export const decisionsMove = (
  { decisionTerms, waiting }: Pick<CaseState, 'decisionTerms' | 'waiting'>,
  { office }: Pick<Moment, 'office'>,
): boolean => Object.keys(waiting).length > 0 && !same(decisionTerms, decisionTermsOf(office));

/** What was decided, with the terms of decisions in its first event where they became others. */
export function withDecisionTerms(decision: Decision, state: CaseState, { office }: Moment): Decision {
  const terms = decisionTermsOf(office);
  if (!decision.accepted || same(state.decisionTerms, terms)) return decision;
  const [first, ...rest] = decision.events;
  if (first === undefined) return decision;
  const payload = { ...(first.payload as object), decisionTerms: terms };
  return { ...decision, events: [{ ...first, payload }, ...rest] };
}

const same = (one: DecisionTerms, other: DecisionTerms): boolean =>
  one.days === other.days && one.urgentHours === other.urgentHours;
