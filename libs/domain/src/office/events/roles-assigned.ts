import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId, roles, unit } from '../office-fields.js';
import { withColleague } from '../with-colleague.js';

/** A colleague's roles and unit are these from now on. */
export const rolesAssigned = defineOfficeEvent({
  type: 'RolesAssigned',
  shape: { colleagueId: colleagueId(), roles: roles(), unit: unit() },
  evolve: (state, { colleagueId: id, roles, unit }) => withColleague(state, id, { roles, unit }),
});
