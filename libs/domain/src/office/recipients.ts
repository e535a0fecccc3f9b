import { inConflict } from '../access/case-access.js';
import type { CaseState } from '../case/case-state.js';
import type { Recipient } from '../vocabulary/recipient.js';
import type { Role } from '../vocabulary/role.js';
import { absenceOf, deputyOf } from './deputies.js';
import type { Colleague, DutyTurn, OfficeState } from './office-state.js';

/**
 * Who is told, as ids of colleagues: whoever stands in that place for this case at an instant (ms; of the duty roster).
 * Where nobody does, the supervisors of the case's unit, else all supervisors, else the ASG. Nobody who has retired, and
 * nobody with a declared conflict with a State of the case (DOMAIN 9.20). Who is absent is told together with the deputy, and
 * with the next place where nobody at work would hear of it. Empty only if the office has nobody left.
 */
export function recipientsOf(
  to: Recipient,
  state: CaseState,
  office: OfficeState,
  at: number,
): readonly string[] {
  const places = [PLACES[to], unitSupervisors, holders('SUPERVISOR'), holders('ASG')];
  return toldFirst(
    places.map((place) => () => place({ state, office, at })),
    office,
    at,
    (colleague) => !inConflict(state, colleague, office),
  );
}

/**
 * Whom the first of these places has that may be told, each with whoever stands in at an instant (ms); and those of the next place
 * where nobody at work would hear of it. Nobody who has retired.
 */
export function toldFirst(
  places: readonly (() => readonly string[])[],
  office: OfficeState,
  at: number,
  mayBeTold: (colleague: Colleague) => boolean,
): readonly string[] {
  const told = new Set<string>();
  for (const place of places) {
    const there = place().flatMap((id) => [id, ...present(deputyOf(office, id, at))]);
    for (const colleague of there.flatMap((id) => office.colleagues[id] ?? []))
      if (!colleague.retired && mayBeTold(colleague)) told.add(colleague.id);
    if (atWork([...told], office, at).length > 0) break;
  }
  return [...told];
}

/** Those who hold a role, in a unit if one is given. */
export const holdersOf = (role: Role, office: OfficeState, unit?: string): readonly string[] =>
  Object.values(office.colleagues)
    .filter((colleague) => colleague.roles.includes(role) && (unit === undefined || colleague.unit === unit))
    .map(({ id }) => id);

/** Of those who are told, whom a mail reaches at an instant (ms): those at work, or all where nobody is. */
export function mailedOf(told: readonly string[], office: OfficeState, at: number): readonly string[] {
  const there = atWork(told, office, at);
  return there.length > 0 ? there : told;
}

const atWork = (ids: readonly string[], office: OfficeState, at: number): readonly string[] =>
  ids.filter((id) => absenceOf(office, id, at) === undefined);
const present = (id: string | null): readonly string[] => (id === null ? [] : [id]);

interface Asked {
  readonly state: CaseState;
  readonly office: OfficeState;
  readonly at: number;
}
type Place = (asked: Asked) => readonly string[];

const holders =
  (role: Role, unit?: string): Place =>
  ({ office }) =>
    holdersOf(role, office, unit);

const unitSupervisors: Place = (asked) => {
  const { unit } = asked.state.assignment;
  return unit === null ? [] : holders('SUPERVISOR', unit)(asked);
};

const assigned =
  (place: 'officer' | 'verifier' | 'protection'): Place =>
  ({ state }) => {
    const id = state.assignment[place];
    return id === null ? [] : [id];
  };

const onDuty =
  (place: (turn: DutyTurn) => string): Place =>
  ({ office, at }) =>
    office.roster.filter(({ from, until }) => from <= at && at < until).map(place);

const PLACES: { readonly [R in Recipient]: Place } = {
  OFFICER: assigned('officer'),
  VERIFIER: assigned('verifier'),
  PROTECTION: assigned('protection'),
  SUPERVISOR: unitSupervisors,
  DUTY_SUPERVISOR: onDuty(({ supervisor }) => supervisor),
  NEXT_SUPERVISOR: onDuty(({ next }) => next),
  EDITOR: holders('EDITOR'),
  ASG: holders('ASG'),
};
