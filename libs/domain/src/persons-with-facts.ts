/** The persons whose facts stand in a value, sealed or clear: whose keys sealing and opening it need. */
export function personsWithFacts(value: unknown): string[] {
  const persons = new Set<string>();
  gatherPersons(value, persons);
  return [...persons];
}

/** Copies nothing and keeps no path: it goes through whole states. */
function gatherPersons(value: unknown, persons: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) gatherPersons(each, persons);
    return;
  }
  const fields = value as Record<string, unknown>;
  const { personId } = fields;
  for (const key in fields) {
    const each = fields[key];
    if (typeof each !== 'object' || each === null) continue;
    if (key !== 'facts' || typeof personId !== 'string') gatherPersons(each, persons);
    else if (!Array.isArray(each)) persons.add(personId);
  }
}
