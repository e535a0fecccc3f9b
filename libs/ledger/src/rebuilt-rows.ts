import type { Decider } from '@vigil/domain/decider';
import type { StreamRows } from '@vigil/domain/stream/rows';
import { personsWithFacts } from '@vigil/domain/persons-with-facts';
import type { PoolClient } from 'pg';
import { statementsOf, type Batch } from './batch.js';
import type { CountedSpan } from './counted-spans.js';
import { spansHere } from './counted-batches.js';
import type { LedgerParts } from './ledger-parts.js';
import { batchesHere } from './row-batches.js';
import { rowsDifference } from './rows-difference.js';
import { keyKindOf } from './stream-key.js';
import { sendTogether, type Statement } from './statement.js';

/** Read-model rows of many streams, for tables of another schema that hold none of them yet: what a step from nothing would have written. */
export class RebuiltRows {
  #brought: (readonly Batch[])[] = [];

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
    const here = batchesHere(stream, rowsDifference(null, rows), rows.summary, keys, tokens);
    this.#brought.push([...here, spansHere(stream, spans, tokens)]);
  }

  /** Writes all that was added, and forgets it; in the transaction that the client is in, or one of its own. */
  async write(client: PoolClient, inTransaction: boolean): Promise<void> {
    const statements = statementsOf(this.#brought).map((statement) => this.elsewhere(statement));
    this.#brought = [];
    await sendTogether(client, inTransaction ? statements : [...BEGIN, ...statements, 'COMMIT']);
  }

  private elsewhere({ name, text, values }: Statement): Statement {
    return {
      name: `${this.schema}_${name}`,
      text: text.replaceAll(/\bread\./g, `${this.schema}.`),
      values,
    };
  }
}

// Nobody reads these rows before a later transaction that waits for the disk, and so for all before it.
const BEGIN = ['BEGIN', 'SET LOCAL synchronous_commit = off'];
