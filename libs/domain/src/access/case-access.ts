import type { CaseState } from '../case/case-state.js';
import { actsFor, mayStandIn } from '../office/deputies.js';
import type { Colleague, OfficeState } from '../office/office-state.js';
import type { Role } from '../vocabulary/role.js';

/** The States that a case touches: a declared conflict with any of them closes the case (DOMAIN 9.20). */
export function statesOf(state: CaseState): readonly string[] {
  const touched = [
    state.respondent,
    state.hostState,
    ...Object.values(state.acts).map((act) => act.actorState),
    ...Object.values(state.communications).map((letter) => letter.addressee),
  ];
  return [...new Set(touched.filter((code) => code !== null))];
}

/** Whether a declared conflict shuts the colleague out. No break-glass opens it. */
export function inConflict(state: CaseState, colleague: Colleague, office: OfficeState): boolean {
  const declared = office.conflicts[colleague.id] ?? [];
  return declared.length > 0 && statesOf(state).some((code) => declared.includes(code));
}

/**
 * The roles that a colleague has in this case (DOMAIN 7): by assignment (officer, verifier, protection), by unit
 * (supervisor, intake of new cases), by what they brought (partner), by the report (editor), or over all (ASG).
 * Break-glass makes a supervisor of another unit one of this case. A role claimed elsewhere counts nothing. With `at` (ms),
 * also the roles of those for whom the colleague acts at that instant; their conflicts are theirs, the deputy's own counts.
 */
export function rolesIn(
  state: CaseState,
  colleague: Colleague,
  office: OfficeState,
  breakGlass = false,
  at?: number,
): readonly Role[] {
  return [...new Set(rolesHeld(state, colleague, office, breakGlass, at).map(({ role }) => role))];
}

/** A role in a case: one's own, or that of an absent colleague. */
export interface RoleHeld {
  readonly role: Role;
  /** The absent colleague in whose place it is held; null for one's own. */
  readonly for: string | null;
}

/** As `rolesIn`, saying for whom; one's own come first. */
export function rolesHeld(
  state: CaseState,
  colleague: Colleague,
  office: OfficeState,
  breakGlass = false,
  at?: number,
): readonly RoleHeld[] {
  if (colleague.retired || inConflict(state, colleague, office)) return [];
  const own = colleague.roles
    .filter((role) => holds(role, state, colleague, breakGlass))
    .map((role) => ({ role, for: null }));
  if (at === undefined || state.status === null) return own;
  const others = actsFor(office, colleague.id, at).flatMap((absent) =>
    absent.roles
      .filter((role) => mayStandIn(role, colleague) && holds(role, state, absent, false))
      .map((role) => ({ role, for: absent.id })),
  );
  return [...own, ...others];
}

/** Whether the case exists for this colleague at all. A new stream exists for whoever may register. */
export const mayVisit = (
  state: CaseState,
  colleague: Colleague,
  office: OfficeState,
  breakGlass = false,
  at?: number,
): boolean => rolesHeld(state, colleague, office, breakGlass, at).length > 0;

function holds(role: Role, state: CaseState, { id, unit }: Colleague, breakGlass: boolean): boolean {
  const { assignment, status } = state;
  if (status === null) return true;
  switch (role) {
    case 'OFFICER':
      return assignment.officer === id || assignment.handOver?.to === id;
    case 'VERIFIER':
      return assignment.verifier === id;
    case 'PROTECTION':
      return assignment.protection === id;
    case 'SUPERVISOR':
      return assignment.unit === unit || breakGlass;
    case 'INTAKE':
      return (
        (status === 'RECEIVED' || status === 'SCREENING') &&
        (assignment.registrant === id || assignment.unit === unit)
      );
    case 'PARTNER':
      return assignment.registrant === id;
    case 'EDITOR':
      return Object.values(state.entries).some((entry) => entry.status !== 'EXCLUDED');
    case 'ASG':
      return true;
    case 'ANALYST':
    case 'DPO':
    case 'AUDITOR':
    case 'SYSADMIN':
      return false;
  }
}
