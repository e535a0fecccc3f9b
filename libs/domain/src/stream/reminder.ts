import { z } from 'zod';
import { fact } from '../classification.js';
import { RECIPIENTS } from '../vocabulary/recipient.js';
import { TERM_KINDS } from '../vocabulary/term-kind.js';
import type { RunningTerm, StreamStage } from './term.js';

/** What the event of a fallen level says, in any kind of stream. */
export const reminderShape = {
  kind: fact(z.enum(TERM_KINDS)),
  subject: fact(z.string()),
  level: fact(z.string()),
  to: fact(z.enum(RECIPIENTS)),
  /** The nominal end of the term, in ms. */
  dueAt: fact(z.int()),
  /** Earlier levels that a standstill left unsaid: only the most urgent is told (DOMAIN 6). */
  skipped: z.array(fact(z.string())),
};

/** Marks the level of the term as fallen, and the earlier ones with it: none of them falls again. */
export const withFallen = <G extends StreamStage, S extends { readonly terms: readonly RunningTerm<G>[] }>(
  state: S,
  {
    kind,
    subject,
    level,
    skipped,
  }: {
    readonly kind: string;
    readonly subject: string;
    readonly level: string;
    readonly skipped: readonly string[];
  },
): S => ({
  ...state,
  terms: state.terms.map((term) =>
    term.kind === kind && term.subject === subject
      ? { ...term, fallen: [...term.fallen, ...skipped, level] }
      : term,
  ),
});
