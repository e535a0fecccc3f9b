import { actsFor, mayStandIn } from '../office/deputies.js';
import type { Colleague, OfficeState } from '../office/office-state.js';
import type { Role } from '../vocabulary/role.js';

const KEYS: { readonly [R in Role]?: (colleague: Colleague) => readonly string[] } = {
  OFFICER: ({ id }) => [`officer:${id}`, `offered:${id}`],
  VERIFIER: ({ id }) => [`verifier:${id}`],
  PROTECTION: ({ id }) => [`protection:${id}`],
  PARTNER: ({ id }) => [`partner:${id}`],
  INTAKE: ({ id, unit }) => [`intake:${id}`, `intake-unit:${unit}`],
  SUPERVISOR: ({ unit }) => [`supervisor-unit:${unit}`],
  EDITOR: () => ['role:EDITOR'],
  ASG: () => ['role:ASG'],
};

/** As `readerKeys`, and with the keys of those for whom the colleague acts at an instant (ms). */
export const readerKeysAt = (colleague: Colleague, office: OfficeState, at: number): readonly string[] =>
  colleague.retired
    ? []
    : [
        ...new Set([
          ...readerKeys(colleague),
          ...actsFor(office, colleague.id, at).flatMap((absent) =>
            readerKeys({ ...absent, roles: absent.roles.filter((role) => mayStandIn(role, colleague)) }),
          ),
        ]),
      ];

/** The keys of the list's index under which a colleague finds the cases that `rolesIn` would open (DOMAIN 7). */
export const readerKeys = (colleague: Colleague): readonly string[] =>
  colleague.retired ? [] : colleague.roles.flatMap((role) => KEYS[role]?.(colleague) ?? []);

/** Of reader keys those that name somebody: what is assigned to them or was brought by them, and not yet merely offered. */
export const personalKeys = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => PERSONAL.some((place) => key.startsWith(`${place}:`)));

const PERSONAL = ['officer', 'verifier', 'protection', 'partner', 'intake'];
