import type { TextRef } from '../classification.js';
import type { Rejection } from '../decider.js';

/**
 * The summary of a State's reply stands with every entry of its note: it mentions nobody, spells no name, and counts nobody, since
 * one of those counted may be left out of an entry (DOMAIN 2.4, 3.5, 9.1).
 */
export function summaryFault(summary: TextRef | null | undefined): Rejection | undefined {
  if (summary == null) return undefined;
  if (summary.mentions.length > 0) return { code: 'SUMMARY_MENTIONS_PERSON', field: 'summary' };
  if (summary.checks.some((check) => check.startsWith('NAME_SPELLED:')))
    return { code: 'NAME_SPELLED_OUT', field: 'summary' };
  return summary.checks.includes('COUNTS_PERSONS')
    ? { code: 'TEXT_COUNTS_OMITTED', field: 'summary' }
    : undefined;
}
