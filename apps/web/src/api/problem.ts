/** One thing that is wrong: the field, what is wrong with it, what mends it. */
export interface Failure {
  readonly code: string;
  readonly field?: string | undefined;
  /** The numbers of the entries of a report that it is about. */
  readonly entries?: readonly string[] | undefined;
  readonly says: string;
  readonly remedy: string;
  readonly paragraph?: string | undefined;
}

/** Why a request was not answered as asked. */
export type ProblemKind =
  | 'offline'
  | 'refused'
  | 'invalid'
  | 'stale'
  | 'not-found'
  | 'role-not-permitted'
  | 'unauthenticated'
  | 'unavailable'
  | 'fault';

const KINDS: readonly string[] = [
  'refused',
  'invalid',
  'stale',
  'not-found',
  'role-not-permitted',
  'unauthenticated',
  'unavailable',
];

/** An answer that is none: what happened, what is safe and what to do stand in `detail` and `failures`. */
export class DeskProblem extends Error {
  override readonly name = 'DeskProblem';
  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    readonly failures: readonly Failure[] = [],
  ) {
    super(kind);
  }
}

/** Reads a problem document (RFC 9457); whatever else came is a fault. */
export function problemOf(document: unknown): DeskProblem {
  const { type, detail, failures } = (document ?? {}) as {
    type?: string;
    detail?: string;
    failures?: readonly Failure[];
  };
  const kind = (type ?? '').replace('urn:vigil:problem:', '');
  return new DeskProblem(
    KINDS.includes(kind) ? (kind as ProblemKind) : 'fault',
    detail ?? '',
    failures ?? [],
  );
}
