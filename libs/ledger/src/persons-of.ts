import { personsAfter, personsWithFacts } from '@vigil/vault/person-facts';

const known = new WeakMap<object, readonly string[]>();

/**
 * The persons whose facts stand in a state, and perhaps some who stood in it before: whose keys sealing it needs. A state is never
 * changed, so of one that came of another (`before`) only what is new is walked.
 */
export function personsOf(state: unknown, before?: unknown): readonly string[] {
  let persons = known.get(state as object);
  if (persons === undefined) {
    const earlier = before === undefined ? undefined : known.get(before as object);
    persons = earlier ? personsAfter(earlier, before, state) : personsWithFacts(state);
    known.set(state as object, persons);
  }
  return persons;
}
