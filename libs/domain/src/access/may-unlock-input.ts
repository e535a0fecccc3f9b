import type { CallForInput, Colleague, OfficeState } from '../office/office-state.js';
import { opensAs } from './opens-as.js';

/**
 * Whether what an entity answered to a call may be opened by the colleague, with a reason, at an instant (ms): by the officer whose
 * call it is, the supervisors of that officer's unit, the ASG, and whoever stands in for them (DOMAIN 7). Nobody with a declared
 * conflict with the State that it is about.
 */
export function mayUnlockInput(
  call: Pick<CallForInput, 'state' | 'recordedBy'>,
  colleague: Colleague,
  office: OfficeState,
  at: number,
): boolean {
  if (isInConflict(call, colleague, office)) return false;
  const unit = office.colleagues[call.recordedBy ?? '']?.unit;
  return opensAs(
    colleague,
    office,
    at,
    (who, role) =>
      role === 'ASG' ||
      (role === 'OFFICER' && who.id === call.recordedBy) ||
      (role === 'SUPERVISOR' && (unit === undefined || who.unit === unit)),
  );
}

/** Whether the colleague declared a conflict with the State that something of the office is about (DOMAIN 9.20). */
export const isInConflict = (
  { state }: { readonly state: string | null },
  { id }: Pick<Colleague, 'id'>,
  { conflicts }: Pick<OfficeState, 'conflicts'>,
): boolean => state !== null && (conflicts[id] ?? []).includes(state);
