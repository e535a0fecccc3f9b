/** What asks the ledger's database: a client, a pool, or TypeORM's data source. */
interface Asking {
  query(sql: string): Promise<unknown>;
}

/**
 * Whether tables changed since the lists were folded last, so that cases which rest may be missing in them: then they are to be
 * rebuilt. A ledger without an event has nothing to fold, and is noted as folded. Connected as the tables' owner or a superuser,
 * after the migrations.
 */
export async function listsAreStale(asking: Asking): Promise<boolean> {
  const answer = await asking.query(`
    SELECT EXISTS (SELECT FROM ledger.event) AS written,
           EXISTS (SELECT FROM ledger.folding WHERE migration = (${LAST_MIGRATION})) AS folded`);
  const [row] = rowsOf(answer) as [{ readonly written: boolean; readonly folded: boolean }];
  if (!row.written && !row.folded) await noteFolding(asking);
  return row.written && !row.folded;
}

/** Notes that the lists are folded into the tables as they are now. */
export async function noteFolding(asking: Asking): Promise<void> {
  await asking.query(`
    INSERT INTO ledger.folding (migration) ${LAST_MIGRATION}
    ON CONFLICT (one) DO UPDATE SET migration = excluded.migration`);
}

const LAST_MIGRATION = 'SELECT name FROM ledger_migration ORDER BY id DESC LIMIT 1';

/** TypeORM answers the rows, pg a result that holds them. */
const rowsOf = (answer: unknown): readonly unknown[] =>
  Array.isArray(answer) ? answer : (answer as { readonly rows: readonly unknown[] }).rows;
