/** Shows every object within a value to `see`, outer before inner, in the order of its fields. Copies nothing: it goes through all that a step says. */
export function eachObject(value: unknown, see: (object: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) see(value);
  for (const each of Object.values(value)) eachObject(each, see);
}
