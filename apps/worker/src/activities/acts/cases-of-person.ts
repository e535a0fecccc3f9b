import type { LedgerParts } from '@vigil/ledger/ledger-parts';

/** The person whom an address `person:<id>` names; undefined for the address of a stream. */
export const personAddressed = (address: string): string | undefined =>
  address.startsWith(PERSON) ? address.slice(PERSON.length) : undefined;

const PERSON = 'person:';

/** The streams of a person's other cases, in order: those where something stands recorded of the person's consent. */
export async function casesOfPerson(
  { pool }: Pick<LedgerParts, 'pool'>,
  person: string,
  except: string,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ stream: string }>({
    name: 'cases_of_person',
    text: 'SELECT DISTINCT stream FROM read.person_consent WHERE person = $1 AND stream <> $2 ORDER BY stream',
    values: [person, except],
  });
  return rows.map(({ stream }) => stream);
}
