import type { OfficeState } from '../office/office-state.js';
import type { Role } from '../vocabulary/role.js';
import type { Judged } from './define-command.js';

/** Who answers for a new case at first. */
export interface FirstAssignment {
  readonly registrant: string | null;
  readonly registrantRole: Role | null;
  readonly unit: string;
  readonly officer: string | null;
}

/**
 * An officer who registers a case is its officer, unless in conflict with one of its States; what others bring waits for
 * a supervisor's AssignCase. The unit is the registrant's own; where that has no supervisor (a partner's), the unit of the
 * supervisor on duty, else the first unit with one: a case always has a supervisor who sees it.
 */
export function firstAssignment(
  { actor, moment }: Pick<Judged<unknown>, 'actor' | 'moment'>,
  ...states: readonly (string | null)[]
): FirstAssignment {
  const { office, recordedAt } = moment;
  const person = actor.origin === 'person' ? actor : undefined;
  const conflicted = person !== undefined && states.some((code) => isIn(office.conflicts[person.id], code));
  const own = person && office.colleagues[person.id]?.unit;
  const onDuty = office.roster.filter(({ from, until }) => from <= recordedAt && recordedAt < until);
  const units = [
    own,
    ...onDuty.map(({ supervisor }) => office.colleagues[supervisor]?.unit),
    ...supervisedUnits(office),
  ];
  return {
    registrant: person?.id ?? null,
    registrantRole: person?.role ?? null,
    unit: units.find((unit) => unit !== undefined && supervisedUnits(office).includes(unit)) ?? own ?? '',
    officer: person?.role === 'OFFICER' && !conflicted ? person.id : null,
  };
}

const supervisedUnits = ({ colleagues }: OfficeState): readonly string[] =>
  Object.values(colleagues)
    .filter(({ retired, roles }) => !retired && roles.includes('SUPERVISOR'))
    .map(({ unit }) => unit)
    .sort();

const isIn = (declared: readonly string[] | undefined, code: string | null): boolean =>
  code !== null && (declared?.includes(code) ?? false);
