import type { Role } from '../vocabulary/role.js';
import { OFFICE_COMMANDS, type OfficeCommandType } from './catalogue.js';
import { enterOffice } from './decide-office.js';
import type { OfficeCommandDefinition } from './define-office-command.js';
import type { OfficeState } from './office-state.js';

/** One command of the office as the desk draws it. */
export interface AvailableInOffice {
  readonly command: OfficeCommandType;
  readonly group: 'office';
  readonly summary: string;
  /** The role in which it is done. */
  readonly role: Role;
  /** The absent colleague in whose place it is done; null where the role is one's own. */
  readonly for: string | null;
}

/**
 * What a colleague may do in the office at an instant (ms), by their roles or in the place of somebody absent (DOMAIN 7); guards
 * depend on the fields and are judged when it is given.
 */
export const availableInOffice = (
  state: OfficeState,
  colleagueId: string,
  at: number,
): readonly AvailableInOffice[] =>
  Object.values(OFFICE_COMMANDS)
    .map((definition) => definition as unknown as OfficeCommandDefinition<OfficeCommandType, unknown>)
    .flatMap((definition) => {
      const { name, group, summary } = definition;
      const actor = { origin: 'person', id: colleagueId } as const;
      const entered = enterOffice(state, { actor }, { recordedAt: at }, definition);
      return 'code' in entered || entered.origin !== 'person'
        ? []
        : [{ command: name, group, summary, role: entered.role, for: entered.for ?? null }];
    });
