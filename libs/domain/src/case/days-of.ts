import type { WhoseDays } from '../office/calendars.js';
import type { CaseState } from './case-state.js';

/** By whose working days the terms of a case are counted: its officer's, else its unit's. */
export const daysOf = ({ assignment }: Pick<CaseState, 'assignment'>): WhoseDays => ({
  colleague: assignment.officer,
  unit: assignment.unit,
});
