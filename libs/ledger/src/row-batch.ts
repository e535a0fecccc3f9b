import type { Decider } from '@vigil/domain/decider';
import type { StreamRows } from '@vigil/domain/stream/rows';
import { personsWithFacts } from '@vigil/vault/person-facts';
import type { PoolClient } from 'pg';
import type { CountedSpan } from './counted-spans.js';
import { spansHere } from './counted-statements.js';
import type { LedgerParts } from './ledger-parts.js';
import { statementOf, type Sql } from './row-sql.js';
import { rowsHere } from './row-statements.js';
import { rowsDifference } from './rows-difference.js';
import { keyKindOf } from './stream-key.js';
import { sendTogether } from './statement.js';

/** Read-model rows of many streams, for tables of another schema that hold none of them yet: what a step from nothing would have written. */
export class RowBatch {
  readonly #rows = new Map<Sql, (readonly unknown[])[]>();

  constructor(
    private readonly parts: Pick<LedgerParts, 'sealer' | 'tokens'>,
    private readonly schema: string,
    private readonly kind: Decider<unknown>['kind'],
  ) {}

  /** Adds what a stream shows, and what it counted for at each close of a month; null shows nothing. Throws StreamErased. */
  async add(stream: string, rows: StreamRows | null, spans: readonly CountedSpan[]): Promise<void> {
    if (rows === null) return;
    const { sealer, tokens } = this.parts;
    const keys = await sealer.keysFor(stream, personsWithFacts(rows), keyKindOf(this.kind));
    const here = rowsHere(stream, rowsDifference(null, rows), rows.summary, keys, tokens);
    for (const { sql, rows } of [...here, spansHere(stream, spans, tokens)]) {
      const together = this.#rows.get(sql) ?? [];
      this.#rows.set(sql, together);
      together.push(...rows);
    }
  }

  /** Writes all that was added, and forgets it; in the transaction that the client is in, or one of its own. */
  async write(client: PoolClient, inTransaction: boolean): Promise<void> {
    const statements = [...this.#rows].flatMap(([sql, rows]) =>
      rows.length === 0 ? [] : [statementOf({ sql: this.elsewhere(sql), rows })],
    );
    this.#rows.clear();
    await sendTogether(client, inTransaction ? statements : [...BEGIN, ...statements, 'COMMIT']);
  }

  private elsewhere({ name, text }: Sql): Sql {
    return {
      name: `${this.schema}_${name}`,
      text: text.replaceAll(/\bread\./g, `${this.schema}.`),
    };
  }
}

// Nobody reads these rows before a later transaction that waits for the disk, and so for all before it.
const BEGIN = ['BEGIN', 'SET LOCAL synchronous_commit = off'];
