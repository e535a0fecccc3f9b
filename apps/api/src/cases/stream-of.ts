import { parseReference } from '@vigil/domain/numbering/reference';
import { notFound } from '../problems/problem.js';

/** The stream of a case by its reference, however it was typed. What is no reference is unknown like any other case. */
export function streamOf(typed: string): string {
  const reference = parseReference(typed);
  if (reference === null) throw notFound();
  return `case/${reference}`;
}
