import type { CaseState } from '../case-state.js';
import type { Guard } from '../define-command.js';

/** All persons that the command names stand in this case. */
export const personsAreKnown =
  <P>(field: string, pick: (payload: P) => readonly string[]): Guard<P> =>
  ({ state, payload }) =>
    pick(payload).every((id) => Object.hasOwn(state.persons, id))
      ? undefined
      : { code: 'PERSON_UNKNOWN', field };

/** Persons who are added stand neither in this case nor twice in the command. */
export const personsAreNew =
  <P>(field: string, pick: (payload: P) => readonly (string | undefined)[]): Guard<P> =>
  ({ state, payload }) => {
    const ids = pick(payload).filter((id) => id !== undefined);
    const isNew = ids.every((id, n) => state.persons[id] === undefined && ids.indexOf(id) === n);
    return isNew ? undefined : { code: 'PERSON_ALREADY_IN_CASE', field };
  };

/** A child never answers alone: a guardian or, where they are gone, relatives do (DOMAIN 3.5). */
export const childrenAreRepresented =
  <P>(
    field: string,
    pick: (
      payload: P,
      state: CaseState,
    ) => readonly { readonly child: boolean; readonly represented: string | undefined }[],
  ): Guard<P> =>
  ({ state, payload }) =>
    pick(payload, state).some(({ child, represented }) => child && represented === 'SELF')
      ? { code: 'CHILD_NOT_REPRESENTED', field }
      : undefined;

/** What was known of the person was not erased: a key that is destroyed comes back by no correction. */
export const personIsNotErased =
  <P>(pick: (payload: P) => string): Guard<P> =>
  ({ state, payload }) =>
    state.persons[pick(payload)]?.facts === 'ERASED'
      ? { code: 'PERSON_ERASED', field: 'personId' }
      : undefined;
