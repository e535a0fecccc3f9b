import { ROLE, ROLES, type Role } from '../vocabulary/role.js';
import { caseCommands, cycleCommands, officeCommands } from './documented-commands.js';
import { page, table } from './table.js';

/** Which role may issue which command (DOMAIN 7), and what no person issues. */
export const accessMatrix = (): string =>
  page(
    'Access',
    'Who may issue which command. A role counts in the case in which it is held: by assignment, unit, or what one brought.',
    '## Commands of a case',
    matrix(caseCommands()),
    '## Commands of the office',
    matrix(officeCommands()),
    '## Commands of a report’s cycle',
    matrix(cycleCommands()),
  );

interface Issued {
  readonly name: string;
  readonly issuedBy: readonly string[];
  readonly by: readonly Role[];
}

function matrix(commands: readonly Issued[]): string {
  const roles = ROLES.filter((role) => commands.some(({ by }) => by.includes(role)));
  return table(
    ['Command', ...roles.map(labelOf), 'Also'],
    commands.map(({ name, by, issuedBy }) => [
      name,
      ...roles.map((role) => (issuedBy.includes('person') && by.includes(role) ? '✔' : '')),
      issuedBy.filter((origin) => origin !== 'person').join(', '),
    ]),
  );
}

const LABELS = new Map(Object.entries(ROLE.labels));
const labelOf = (role: Role): string => LABELS.get(role)?.en ?? role;
