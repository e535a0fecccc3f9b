import { dayOf } from '../calendar/day.js';
import { type CASEWORK, type Role } from '../vocabulary/role.js';
import type { Absence, Colleague, OfficeState } from './office-state.js';

/** The absence of a colleague that runs at an instant (ms), or undefined while they are at work. Days are of Zurich. */
export const absenceOf = (office: OfficeState, id: string, at: number): Absence | undefined =>
  office.absences.find((absence) => absence.colleague === id && runs(absence, at));

/**
 * Who acts for a colleague at an instant (ms): the deputy, or the deputy's deputy while that one is away too. Null while
 * the colleague is at work, or when everybody along that line is away or has left.
 */
export function deputyOf(office: OfficeState, id: string, at: number): string | null {
  const asked = new Set([id]);
  for (let absence = absenceOf(office, id, at); absence; absence = absenceOf(office, absence.deputy, at)) {
    const { deputy } = absence;
    if (asked.has(deputy) || office.colleagues[deputy]?.retired !== false) return null;
    if (!absenceOf(office, deputy, at)) return deputy;
    asked.add(deputy);
  }
  return null;
}

/** Those for whom a colleague acts at an instant (ms); nobody who has left. */
export const actsFor = (office: OfficeState, id: string, at: number): readonly Colleague[] =>
  [...new Set(office.absences.filter((absence) => runs(absence, at)).map(({ colleague }) => colleague))]
    .filter((absent) => deputyOf(office, absent, at) === id)
    .flatMap((absent) => office.colleagues[absent] ?? [])
    .filter(({ retired }) => !retired);

/**
 * Whether a deputy may act in a role of the colleague for whom they stand in: in casework only, and only where the deputy
 * holds that role too (DOMAIN 7). There is one ASG: a supervisor may stand in.
 */
export const mayStandIn = (role: Role, deputy: Pick<Colleague, 'roles'>): boolean =>
  isCasework(role) && QUALIFIES[role].some((held) => deputy.roles.includes(held));

/**
 * The role in which somebody may do what is for some roles of the office, at an instant (ms): their own, or, where they have none
 * of these, that of an absent colleague for whom they act. Undefined if there is none.
 */
export function roleOf(
  office: OfficeState,
  colleague: Colleague,
  by: readonly Role[],
  at: number,
): { readonly role: Role; readonly for?: string } | undefined {
  const role = by.find((one) => colleague.roles.includes(one));
  if (role !== undefined) return { role };
  const [inPlace] = actsFor(office, colleague.id, at).flatMap((absent) =>
    by
      .filter((one) => absent.roles.includes(one) && mayStandIn(one, colleague))
      .map((one) => ({ role: one, for: absent.id })),
  );
  return inPlace;
}

const QUALIFIES: { readonly [R in (typeof CASEWORK)[number]]: readonly Role[] } = {
  INTAKE: ['INTAKE'],
  OFFICER: ['OFFICER', 'SUPERVISOR'],
  VERIFIER: ['VERIFIER'],
  PROTECTION: ['PROTECTION'],
  SUPERVISOR: ['SUPERVISOR'],
  EDITOR: ['EDITOR'],
  ASG: ['ASG', 'SUPERVISOR'],
};

const isCasework = (role: Role): role is keyof typeof QUALIFIES => Object.hasOwn(QUALIFIES, role);

function runs({ from, until, endedAt }: Absence, at: number): boolean {
  const day = dayOf(at);
  return from <= day && day <= until && (endedAt === null || at < endedAt);
}
