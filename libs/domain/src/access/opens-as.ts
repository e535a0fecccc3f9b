import { actsFor, mayStandIn } from '../office/deputies.js';
import type { Colleague, OfficeState } from '../office/office-state.js';
import type { Role } from '../vocabulary/role.js';

/**
 * Whether a colleague opens something, in a role of their own or in that of somebody for whom they act at an instant (ms).
 *
 * @param opens whether such a colleague opens it in such a role
 */
export const opensAs = (
  colleague: Colleague,
  office: OfficeState,
  at: number,
  opens: (who: Colleague, role: Role) => boolean,
): boolean =>
  !colleague.retired &&
  (colleague.roles.some((role) => opens(colleague, role)) ||
    actsFor(office, colleague.id, at).some((absent) =>
      absent.roles.some((role) => mayStandIn(role, colleague) && opens(absent, role)),
    ));
