import serialize from 'canonicalize';

// The package is CommonJS whose export is the function itself; its types describe a default export instead.
const toCanonical = serialize as unknown as (value: unknown) => string | undefined;

/**
 * The one spelling of a JSON value (RFC 8785): keys sorted, no white space, so that equal values have equal bytes.
 * Takes what JSON can hold; properties that are `undefined` are left out, as JSON does. Returns the text.
 * Throws TypeError for what has no JSON form (`undefined`, a function, NaN).
 */
export function canonicalJson(value: unknown): string {
  // As most that is hashed is, and there JSON has one spelling already, which the engine itself writes.
  if (Array.isArray(value) && value.every(hasOneSpelling)) return JSON.stringify(value);
  const text = typeof value === 'function' ? undefined : toCanonical(value);
  if (text === undefined) throw new TypeError('Only what JSON can hold has a canonical form.');
  return text;
}

const hasOneSpelling = (value: unknown): boolean =>
  typeof value === 'string' || value === null || Number.isSafeInteger(value);
