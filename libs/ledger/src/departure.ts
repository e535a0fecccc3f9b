import type { ConsentElsewhere } from '@vigil/domain/decider';
import type { PoolClient } from 'pg';
import { sendTogether } from './statement.js';

/**
 * What these persons said in other cases, under lock until the transaction ends: a withdrawal there waits for this departure, or
 * this departure for it. In the order (person, case), so that departures do not lock each other out.
 */
export async function consentsElsewhere(
  client: PoolClient,
  stream: string,
  persons: readonly string[],
): Promise<readonly ConsentElsewhere[]> {
  if (persons.length === 0) return [];
  const values = [[...new Set(persons)], stream];
  // Read again with a snapshot taken after the locks: what a withdrawal that was waited for has put there is seen too.
  const [, read] = await sendTogether(client, [
    { ...LOCK_CONSENTS, values },
    { ...READ_CONSENTS, values },
  ]);
  return (read?.rows ?? []).map((row) => ({
    personId: String(row['person']),
    scope: String(row['scope']),
    status: String(row['status']),
  }));
}

const OF_OTHERS =
  'FROM read.person_consent WHERE person = ANY($1::text[]) AND stream <> $2 ORDER BY person, stream, scope, addressee, n';
const LOCK_CONSENTS = { name: 'consents_lock', text: `SELECT 1 ${OF_OTHERS} FOR SHARE` };
const READ_CONSENTS = { name: 'consents_read', text: `SELECT person, scope, status ${OF_OTHERS}` };
