/** The persons whose facts stand anywhere in a value, in clear: in an object's `facts`, beside its `personId`. */
export function personsWithFacts(value: unknown): ReadonlySet<string> {
  const persons = new Set<string>();
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    const { personId, facts } = each as { readonly personId?: unknown; readonly facts?: unknown };
    if (typeof personId === 'string' && typeof facts === 'object' && facts !== null) persons.add(personId);
    for (const inner of Object.values(each)) visit(inner);
  };
  visit(value);
  return persons;
}
