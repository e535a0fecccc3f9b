import type { CaseState } from '@vigil/domain/case/case-state';
import { isFinal, stagesOf } from '@vigil/domain/case/stage';

/** A case as it is answered: facts and references; no identity, no text. `asOf` says of when (DOMAIN 9.13). */
export interface CaseView {
  readonly reference: string;
  readonly asOf: string;
  readonly etag: number;
  readonly stage: string;
  readonly alongside: readonly string[];
  readonly status: string | null;
  readonly [fact: string]: unknown;
}

/** What stays inside: bookkeeping of the fold, and terms, which have a page of their own. */
const KEPT_INSIDE = [
  'id',
  'version',
  'decidedAt',
  'lastRecordedAt',
  'lastEffectiveAt',
  'status',
  'terms',
  'waiting',
  'decisionTerms',
  'brokenGlass',
];

/** Presents a state as of an instant (ms since 1970). */
export function presentCase(state: CaseState, asOf: number): CaseView {
  const [stage, ...alongside] = stagesOf(state);
  const facts = Object.fromEntries(Object.entries(state).filter(([key]) => !KEPT_INSIDE.includes(key)));
  return {
    reference: state.id.replace(/^case\//, ''),
    asOf: new Date(asOf).toISOString(),
    etag: state.decidedAt,
    stage,
    alongside,
    status: state.hold ? 'SUSPENDED' : state.status,
    standing: state.status,
    final: isFinal(state),
    ...(present(facts) as Record<string, unknown>),
  };
}

/** Replaces references to sealed texts and identities by what may be asked for by them. Shares what holds none. */
export function present(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return presentEach(value);
  if ('boxId' in value) return reference(value as Reference);
  const fields = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    const shown = present(fields[key]);
    if (shown !== fields[key]) (copy ??= { ...fields })[key] = shown;
  }
  return copy ?? value;
}

function presentEach(values: readonly unknown[]): readonly unknown[] {
  const shown = values.map(present);
  return shown.every((each, n) => each === values[n]) ? values : shown;
}

interface Reference {
  readonly boxId: string;
  readonly form?: string;
  readonly mentions?: unknown;
  readonly checks?: unknown;
}
const reference = ({ boxId, form, mentions, checks }: Reference) =>
  form === undefined ? { sealed: true } : { textId: boxId, form, mentions, checks };
