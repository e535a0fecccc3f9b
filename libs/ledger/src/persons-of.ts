import { personsWithFacts } from '@vigil/domain/persons-with-facts';

const known = new WeakMap<object, readonly string[]>();

/** The persons whose facts stand in a state, and perhaps some who stood in it before: whose keys sealing it needs. */
export function personsOf(state: unknown): readonly string[] {
  let persons = known.get(state as object);
  if (persons === undefined) known.set(state as object, (persons = personsWithFacts(state)));
  return persons;
}

/** As `personsOf`, of the state to which events brought another: facts come into a state by events alone. */
export function personsAfter(before: unknown, events: unknown, after: unknown): readonly string[] {
  const persons = [...new Set([...personsOf(before), ...personsWithFacts(events)])];
  known.set(after as object, persons);
  return persons;
}
