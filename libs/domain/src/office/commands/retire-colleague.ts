import { z } from 'zod';
import { defineOfficeCommand } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { colleagueRetired } from '../events/colleague-retired.js';
import { accessIsNotOnesOwn, colleagueIsActive } from '../guards.js';
import { colleagueId } from '../office-fields.js';

/** A colleague leaves. */
export const retireColleague = defineOfficeCommand({
  name: 'RetireColleague',
  summary: 'End a colleague’s access',
  schema: z.strictObject({ colleagueId: colleagueId() }),
  by: ['SYSADMIN'],
  guards: [colleagueIsActive, accessIsNotOnesOwn],
  record: ({ payload }) => [officeDraft(colleagueRetired, payload)],
});
