import type { Decider } from '@vigil/domain/decider';
import type { StreamRows } from '@vigil/domain/stream/rows';
import { personsWithFacts } from '@vigil/vault/person-facts';
import type { PoolClient } from 'pg';
import type { CountedSpan } from './counted-spans.js';
import { spanStatements } from './counted-statements.js';
import type { LedgerParts } from './ledger-parts.js';
import { rowStatements } from './row-statements.js';
import { rowsDifference } from './rows-difference.js';
import { keyKindOf } from './stream-key.js';
import { sendTogether, type Statement } from './statement.js';

/** Read-model rows of many streams, for tables of another schema that hold none of them yet: what a step from nothing would have written. */
export class RowBatch {
  #statements: Statement[] = [];
  readonly #renamed = new Map<string, Omit<Statement, 'values'>>();

  constructor(
    private readonly parts: Pick<LedgerParts, 'sealer' | 'tokens'>,
    private readonly schema: string,
    private readonly kind: Decider<unknown>['kind'],
  ) {}

  /** Adds what a stream shows, and what it counted for at each close of a month; null shows nothing. Throws StreamErased. */
  async add(stream: string, rows: StreamRows | null, spans: readonly CountedSpan[]): Promise<void> {
    if (rows === null) return;
    const keys = await this.parts.sealer.keysFor(stream, personsWithFacts(rows), keyKindOf(this.kind));
    const statements = rowStatements(
      stream,
      rowsDifference(null, rows),
      rows.summary,
      keys,
      this.parts.tokens,
    );
    statements.push(...spanStatements(stream, spans, this.parts.tokens));
    for (const statement of statements) this.#statements.push(this.elsewhere(statement));
  }

  /** Writes all that was added, and forgets it; in the transaction that the client is in, or one of its own. */
  async write(client: PoolClient, inTransaction: boolean): Promise<void> {
    const statements = this.#statements;
    this.#statements = [];
    await sendTogether(client, inTransaction ? statements : [BEGIN, ...statements, 'COMMIT']);
  }

  private elsewhere({ name, text, values }: Statement): Statement {
    let renamed = this.#renamed.get(name);
    if (!renamed) {
      renamed = {
        name: `${this.schema}_${name}`,
        text: text.replaceAll(/\bread\./g, `${this.schema}.`),
      };
      this.#renamed.set(name, renamed);
    }
    return { ...renamed, values };
  }
}

// Nobody reads these rows before a later transaction that waits for the disk, and so for all before it.
const BEGIN = 'BEGIN; SET LOCAL synchronous_commit = off';
