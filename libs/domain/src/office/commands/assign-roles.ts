import { z } from 'zod';
import { defineOfficeCommand } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { rolesAssigned } from '../events/roles-assigned.js';
import { accessIsNotOnesOwn, administratorHasNoOtherRole, colleagueIsActive } from '../guards.js';
import { colleagueId, roles, unit } from '../office-fields.js';

/** A colleague's roles and unit change as a whole. What they do in a case, its assignment says. */
export const assignRoles = defineOfficeCommand({
  name: 'AssignRoles',
  summary: 'Set a colleague’s roles and unit',
  schema: z.strictObject({ colleagueId: colleagueId(), roles: roles(), unit: unit() }),
  by: ['SYSADMIN'],
  guards: [colleagueIsActive, accessIsNotOnesOwn, administratorHasNoOtherRole],
  record: ({ payload }) => [officeDraft(rolesAssigned, payload)],
});
