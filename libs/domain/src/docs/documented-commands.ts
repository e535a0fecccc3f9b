import { CASE_COMMANDS } from '../case/catalogue.js';
import type { CommandDefinition } from '../case/define-command.js';
import { OFFICE_COMMANDS } from '../office/catalogue.js';
import { CYCLE_COMMANDS } from '../report-cycle/cycle-catalogue.js';
import type { CycleCommandDefinition } from '../report-cycle/define-cycle-command.js';
import type { OfficeCommandDefinition } from '../office/define-office-command.js';

const sorted = <C extends { readonly name: string }>(commands: readonly C[]): readonly C[] =>
  [...commands].sort((a, b) => (a.name < b.name ? -1 : 1));

/** All commands of a case, by name. */
export const caseCommands = (): readonly CommandDefinition[] =>
  sorted(Object.values(CASE_COMMANDS) as unknown as readonly CommandDefinition[]);

/** All commands of the office, by name. */
export const officeCommands = (): readonly OfficeCommandDefinition[] =>
  sorted(Object.values(OFFICE_COMMANDS) as unknown as readonly OfficeCommandDefinition[]);

/** All commands of a report's cycle, by name. */
export const cycleCommands = (): readonly CycleCommandDefinition[] =>
  sorted(Object.values(CYCLE_COMMANDS) as unknown as readonly CycleCommandDefinition[]);
