import { z } from 'zod';
import { OFFICE_COMMANDS, type OfficeCommandType } from '@vigil/domain/office/catalogue';
import { ROLES } from '@vigil/domain/vocabulary/role';

/** What may be done in the office now. */
export const officeCommandsAnswer = z.strictObject({
  commands: z.array(
    z.strictObject({
      command: z.enum(Object.keys(OFFICE_COMMANDS) as OfficeCommandType[]),
      group: z.literal('office'),
      summary: z.string(),
      /** The role in which it is done. */
      role: z.enum(ROLES),
      /** The absent colleague in whose place; null where the role is one's own. */
      for: z.string().nullable(),
    }),
  ),
});
