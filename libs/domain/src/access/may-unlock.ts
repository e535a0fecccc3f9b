import type { CaseState } from '../case/case-state.js';
import type { Colleague, OfficeState } from '../office/office-state.js';
import { rolesIn } from './case-access.js';

/** Whether an identity or a received text of this case may be opened by the colleague, with a reason (DOMAIN 7), at an instant (ms). */
export function mayUnlock(state: CaseState, colleague: Colleague, office: OfficeState, at: number): boolean {
  const roles = rolesIn(state, colleague, office, false, at);
  if (roles.includes('INTAKE') && state.assignment.registrant === colleague.id) return true;
  return roles.some((role) => ['OFFICER', 'VERIFIER', 'PROTECTION', 'SUPERVISOR', 'ASG'].includes(role));
}
