/** A hole that `execute` fills with the next number of a sequence, in the transaction that needs it (DESIGN "Ledger"). */
export interface NumberHole {
  readonly $number: string;
}
/** A hole that `execute` fills with the SHA-256 (hex) over the canonical JSON (RFC 8785) of a value. */
export interface DigestHole {
  readonly $digest: object;
}
export const digestOf = (value: object): DigestHole => ({ $digest: value });
export type Digested = string | DigestHole;

/** `numberOf('LTR/2026/XEX')` becomes `LTR/2026/XEX/3`. */
export const numberOf = (sequence: string): NumberHole => ({ $number: sequence });
export type Numbered = string | NumberHole;
