/**
 * A text without the bodies of opaque ids (`k_`, `n_`, `e_`, `v_` and their kind, then 16, 22, 24 or 43 characters of base64url).
 * For expectations that a short word is not in a text: some hundred ids write `XEX` by chance once in a few hundred runs.
 * Whatever does not have exactly the shape of an id stays.
 */
export const withoutIds = (text: string): string =>
  text.replaceAll(/(?<![\w-])([a-z]_)(?:[\w-]{43}|[\w-]{24}|[\w-]{22}|[\w-]{16})(?![\w-])/g, '$1');
