import { factToken, filed } from '@vigil/ledger/row-tokens';
import type { ApiParts } from '../parts.js';

/** Registrations further apart than this tell of different things more often than of one. */
const NEAR_DAYS = 60;

/**
 * Whether a case like the one being registered may be there already (DOMAIN 6 "Duplicate candidates"): an open one of the
 * same State that reached the office near the same time. Acts and mechanism are not told yet when this runs. The
 * registrant sees "checked" alone; a match is a task for a supervisor.
 */
export async function possibleDuplicates(
  { ledger, vault }: ApiParts,
  registration: unknown,
): Promise<{ readonly possible: boolean }> {
  const { respondent, receivedAt } = registration as { respondent?: string; receivedAt: string };
  if (respondent === undefined) return { possible: false };
  const { rows } = await ledger.pool.query<{ found: boolean }>({
    name: 'possible_duplicates',
    text: `SELECT EXISTS (SELECT FROM read.case_summary WHERE tokens @> ARRAY[$1::bytea]
      AND registered_at BETWEEN $2::timestamptz - $3 * interval '1 day' AND $2::timestamptz + $3 * interval '1 day') AS found`,
    values: [filed('OPEN', factToken(vault.tokens, 'state', respondent)), receivedAt, NEAR_DAYS],
  });
  return { possible: rows[0]?.found ?? false };
}
