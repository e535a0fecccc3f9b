import type { Moment } from '../decider.js';
import type { ReportPeriod } from '../office/office-state.js';
import type { Act } from './case-facts.js';
import type { CaseState } from './case-state.js';

/** The reporting period of a year, as the office keeps it (D10); periods have moved, so they are data. */
export const periodOf = (year: number, { office }: Moment): ReportPeriod | undefined =>
  office.periods.find((period) => period.year === year);

/** The verified acts that an entry rests on. */
export const verifiedActs = (state: CaseState): readonly Act[] =>
  Object.values(state.acts).filter(({ id }) => state.verifiedActs.includes(id));

/** How the case falls into a period (DOMAIN 9.9): by an act in it, by an older act that the office learnt of in it, or not. */
export function fallsInto(state: CaseState, period: ReportPeriod): 'BY_ACT' | 'LATE_DISCOVERED' | null {
  const acts = verifiedActs(state);
  if (acts.some(({ on, until }) => on <= period.until && (until ?? on) >= period.from)) return 'BY_ACT';
  return acts.some(({ learntOn }) => within(learntOn, period)) ? 'LATE_DISCOVERED' : null;
}

/** Whether anything happened or was learnt in the period: what Annex II needs (DOMAIN 6 "Annex rule"). */
export const hasDevelopment = (state: CaseState, period: ReportPeriod): boolean =>
  [...state.developments, ...Object.values(state.acts).flatMap(({ on, learntOn }) => [on, learntOn])].some(
    (day) => within(day, period),
  );

const within = (day: string, { from, until }: ReportPeriod): boolean => day >= from && day <= until;
