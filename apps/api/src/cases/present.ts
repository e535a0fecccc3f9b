import type { IdentityRef, TextRef } from '@vigil/domain/classification';
import type { CaseState } from '@vigil/domain/case/case-state';
import { isFinal, stagesOf } from '@vigil/domain/case/stage';
import { effectiveConsents } from '@vigil/domain/consent/effective-consents';
import type { OfficeState } from '@vigil/domain/office/office-state';
import type { NumberHole } from '@vigil/domain/stream/hole';
import type { Answered, answeredIdentity, answeredText } from '../docs/answers.js';
import type { caseAnswer } from './case-answer.js';

/** A case as it is answered: facts and references; no identity, no text. `asOf` says of when (DOMAIN 9.13). */
export type CaseView = Answered<typeof caseAnswer>;

/** A value of the domain as it is answered: texts and identities by what may be asked for. A hole is filled before anything is kept. */
export type Shown<T> = T extends TextRef
  ? Answered<typeof answeredText>
  : T extends IdentityRef
    ? Answered<typeof answeredIdentity>
    : T extends NumberHole
      ? never
      : T extends readonly (infer E)[]
        ? readonly Shown<E>[]
        : T extends object
          ? { readonly [K in keyof T]: Shown<T[K]> }
          : T;

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
] as const satisfies readonly (keyof CaseState)[];

/** Presents a state as of an instant (ms since 1970), under the rules that the office had then. */
export function presentCase(
  state: CaseState,
  asOf: number,
  office: OfficeState,
): Omit<CaseView, 'mayUnlock'> {
  const [stage, ...alongside] = stagesOf(state);
  return {
    reference: state.id.replace(/^case\//, ''),
    asOf: new Date(asOf).toISOString(),
    etag: state.decidedAt,
    stage,
    alongside,
    status: state.hold ? 'SUSPENDED' : state.status,
    standing: state.status,
    final: isFinal(state),
    effectiveConsents: effectiveConsents(state, {
      recordedAt: asOf,
      effectiveAt: asOf,
      office,
      elsewhere: [],
    }),
    ...present(without(state, KEPT_INSIDE)),
  };
}

/** An object without some of its fields. */
export const without = <T extends object, const K extends keyof T>(
  whole: T,
  left: readonly K[],
): Omit<T, K> =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !left.includes(key as K))) as Omit<T, K>;

/** Replaces references to sealed texts and identities by what may be asked for by them. Shares what holds none. */
export function present<T>(value: T): Shown<T>;
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
  const shown = values.map((value) => present(value));
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
