/** A problem document (RFC 9457). It quotes nothing of what was sent. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened, what is safe, what to do. */
  readonly detail: string;
  readonly failures?: readonly Failure[];
  readonly [more: string]: unknown;
}

/** One thing that is wrong: the field, the rule it breaks, what mends it, and where the rule stands. */
export interface Failure {
  readonly code: string;
  readonly field?: string;
  /** The numbers of a report's entries that are concerned. */
  readonly entries?: readonly string[];
  readonly says: string;
  readonly remedy: string;
  readonly paragraph?: string;
}

/** Stable types; each has one status for ever. */
export const PROBLEMS = {
  unreadable: { status: 400, title: 'The request could not be read' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is missing' },
  unauthenticated: { status: 401, title: 'The token is missing, expired or not valid' },
  'role-not-permitted': { status: 403, title: 'Your role may not do this' },
  'not-found': { status: 404, title: 'There is nothing here that you may see' },
  refused: { status: 409, title: 'The rules of the office refuse this step' },
  'idempotency-key-reused': { status: 409, title: 'This Idempotency-Key was used for something else' },
  stale: { status: 412, title: 'Somebody changed this since you read it' },
  'too-large': { status: 413, title: 'The request is too large' },
  'media-type': { status: 415, title: 'Only application/json in UTF-8 is read here' },
  invalid: { status: 422, title: 'Some fields are not as they must be' },
  'if-match-missing': { status: 428, title: 'Say with If-Match which version you read' },
  fault: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The record can not be reached just now' },
} as const;
export type ProblemType = keyof typeof PROBLEMS;

/** Thrown anywhere in the API, turned into the answer by the one filter. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly type: ProblemType,
    readonly detail: string,
    readonly more: { readonly failures?: readonly Failure[]; readonly [key: string]: unknown } = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(type);
  }

  get status(): number {
    return PROBLEMS[this.type].status;
  }

  /** The document as it is sent. */
  document(): ProblemDocument {
    const { status, title } = PROBLEMS[this.type];
    return { type: `urn:vigil:problem:${this.type}`, title, status, detail: this.detail, ...this.more };
  }
}

/** Unknown, not yours, or in conflict: the same bytes by the same path (DESIGN "HTTP"). */
export const notFound = (): Problem =>
  new Problem(
    'not-found',
    'Check the reference. If you are sure of it, the case is not yours to see: ask a supervisor.',
  );
