import type { TermKey } from '../stream/term.js';
import type { TermKind } from '../vocabulary/term-kind.js';
import type { CaseState } from './case-state.js';

/** The running terms of some kinds, as the event that ends them lists them. */
export const endingTerms = (state: CaseState, ...kinds: readonly TermKind[]): TermKey[] =>
  state.terms.filter(({ kind }) => kinds.includes(kind)).map(({ kind, subject }) => ({ kind, subject }));
