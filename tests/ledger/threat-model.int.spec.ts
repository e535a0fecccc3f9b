import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { testStack } from '../stack/configuration.js';
import { ownDatabases, type OwnDatabases } from '../worker/own-databases.js';

interface Table {
  readonly table: string;
  readonly clear: readonly string[];
  readonly sealed: readonly string[];
}

const SEALED = `udt_name IN ('bytea', '_bytea', 'bit')`;
const COLUMNS = `
  SELECT table_schema || '.' || table_name AS "table",
    coalesce(array_agg(column_name::text ORDER BY column_name COLLATE "C") FILTER (WHERE NOT ${SEALED}), '{}') AS clear,
    coalesce(array_agg(column_name::text ORDER BY column_name COLLATE "C") FILTER (WHERE ${SEALED}), '{}') AS sealed
  FROM information_schema.columns WHERE table_schema IN ('ledger', 'read', 'vault') GROUP BY 1 ORDER BY 1`;

describe('docs/threat-model.md', () => {
  let own: OwnDatabases;
  beforeAll(async () => (own = await ownDatabases(testStack().postgresUrl)));
  afterAll(() => own.drop());

  it('names every column of every table, and whether a copy of it can be read', async () => {
    const made: Table[] = [];
    for (const connectionString of [own.ledgerOwnerUrl, own.vaultOwnerUrl]) {
      const client = new Client({ connectionString });
      await client.connect();
      made.push(...(await client.query<Table>(COLUMNS)).rows);
      await client.end();
    }
    expect(documented()).toEqual(made);
  });
});

/** The rows of the table in the document: `schema.table`, columns in clear, sealed columns. */
function documented(): readonly Table[] {
  const text = readFileSync(join(__dirname, '../../docs/threat-model.md'), 'utf8');
  const rows = text.matchAll(/^\| `((?:ledger|read|vault)\.[a-z_]+)`\s*\|([^|]*)\|([^|]*)\|$/gm);
  const columns = (cell = '') => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name = '']) => name).toSorted();
  return [...rows].map(([, table = '', clear, sealed]) => ({
    table,
    clear: columns(clear),
    sealed: columns(sealed),
  }));
}
