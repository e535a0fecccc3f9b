/** Makes a forgotten branch a compile error; throws if data from outside the types reaches it. */
export function assertNever(value: never): never {
  throw new Error(
    `Unforeseen variant: ${typeof value === 'object' ? Object.keys(value as object).join(',') : typeof value}`,
  );
}
