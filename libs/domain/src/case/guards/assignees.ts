import { statesOf } from '../../access/case-access.js';
import type { Role } from '../../vocabulary/role.js';
import type { Guard, Judged } from '../define-command.js';

/** Who is to act in the case holds that role in the office and has not left it. `null` and nothing pass. */
export const assigneeHoldsRole =
  <P>(role: Role, field: string, pick: (payload: P) => string | null | undefined): Guard<P> =>
  (judged) => {
    const assignee = pick(judged.payload);
    if (!assignee) return undefined;
    const colleague = judged.moment.office.colleagues[assignee];
    return colleague && !colleague.retired && colleague.roles.includes(role)
      ? undefined
      : { code: 'ASSIGNEE_LACKS_ROLE', field };
  };

/** Who is to act in the case has declared no conflict with a State of it (DOMAIN 9.20). */
export const assigneeIsNotInConflict =
  <P>(field: string, pick: (payload: P) => string | null | undefined): Guard<P> =>
  (judged) => {
    const assignee = pick(judged.payload);
    return assignee && conflictsOf(judged, assignee) ? { code: 'ASSIGNEE_IN_CONFLICT', field } : undefined;
  };

/** The unit that gets the case has a supervisor: else nobody would see it late. */
export const unitHasSupervisor =
  <P>(field: string, pick: (payload: P) => string | undefined): Guard<P> =>
  ({ payload, moment }) => {
    const unit = pick(payload);
    const supervised = Object.values(moment.office.colleagues).some(
      (colleague) => !colleague.retired && colleague.unit === unit && colleague.roles.includes('SUPERVISOR'),
    );
    return unit === undefined || supervised ? undefined : { code: 'UNIT_WITHOUT_SUPERVISOR', field };
  };

const conflictsOf = ({ state, moment }: Judged<unknown>, assignee: string): boolean =>
  statesOf(state).some((code) => moment.office.conflicts[assignee]?.includes(code));
