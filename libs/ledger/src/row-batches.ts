import type { CaseListRow } from '@vigil/domain/stream/rows';
import type { StreamKeys } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import { batchOf, type Batch, type Rows, type Sql } from './batch.js';
import { cycleToken, entryField } from './entry-batch.js';
import { timestamp } from './instant.js';
import { lifeOf } from './life.js';
import { marksOf } from './marks.js';
import {
  APPROVALS_GONE,
  APPROVALS_HERE,
  arrayText,
  CONSENTS_GONE,
  CONSENTS_HERE,
  DEADLINES_GONE,
  DEADLINES_HERE,
  ENTRIES_GONE,
  ENTRIES_HERE,
  READERS_GONE,
  READERS_HERE,
  RECORD_GONE,
  RECORD_HERE,
  SUMMARY_GONE,
  SUMMARY_HERE,
} from './row-sql.js';
import {
  addresseeToken,
  approvalField,
  columnToken,
  deadlineField,
  factToken,
  filed,
  itemToken,
  NEVER,
  notByToken,
  recordToken,
  SUMMARY_FIELD,
  termToken,
  type FilterColumn,
} from './row-tokens.js';
import { itemOf, recordOf, termOf, type RowsDifference } from './rows-difference.js';

/** What goes from one table of the read models, and what is written there. */
interface TableChange {
  readonly gone: Batch;
  readonly here: Batch;
}

/**
 * What brings the read models of one stream from what was shown to what is (`shown`), but for what it counts for
 * (`countedBatches`); all empty if nothing changed.
 */
export const rowBatches = (...of: Parameters<typeof tableChanges>): Batch[] =>
  tableChanges(...of).flatMap(({ gone, here }) => [gone, here]);

/** The rows that a stream shows of which nothing was shown before: the same ones as `rowBatches` writes. */
export const batchesHere = (...of: Parameters<typeof tableChanges>): Batch[] =>
  tableChanges(...of).map(({ here }) => here);

/** In the order in which they must be made: a departure of a report locks entries first, then consents. */
function tableChanges(
  stream: string,
  {
    summary,
    readersGone,
    readersHere,
    deadlinesGone,
    deadlinesHere,
    entriesGone,
    entriesHere,
    consentsGone,
    consentsHere,
    approvalsGone,
    approvalsHere,
    recordGone,
    recordHere,
  }: RowsDifference,
  shown: CaseListRow | null,
  keys: StreamKeys,
  tokens: Tokens,
): TableChange[] {
  const term = (row: (typeof deadlinesHere)[number]) => termToken(tokens, termOf(row));
  const addressee = (code: string | null) => addresseeToken(tokens, code);
  const filters = shown && (summary || readersHere.length > 0) ? tokensOf(shown, tokens) : [];
  const change = (
    [gone, goneRows]: readonly [Sql, Rows],
    [here, hereRows]: readonly [Sql, Rows],
  ): TableChange => ({ gone: batchOf(gone, goneRows), here: batchOf(here, hereRows) });
  return [
    change(
      [SUMMARY_GONE, summary === null ? [[stream]] : []],
      [SUMMARY_HERE, summary ? [summaryRow(stream, summary, filters, keys)] : []],
    ),
    change(
      [READERS_GONE, readersGone.map((reader) => [stream, reader])],
      [READERS_HERE, shown === null ? [] : filedFor(stream, readersHere, shown, filters)],
    ),
    change(
      [DEADLINES_GONE, deadlinesGone.map((row) => [stream, term(row)])],
      [
        DEADLINES_HERE,
        deadlinesHere.map((row) => {
          const token = term(row);
          const box = keys.sealJson(deadlineField(token), row.shown);
          return [stream, token, timestamp(row.dueAt), timestamp(row.nextAt), keys.keyId, box];
        }),
      ],
    ),
    change(
      [ENTRIES_GONE, entriesGone.map(({ entryId }) => [stream, entryId])],
      [
        ENTRIES_HERE,
        entriesHere.map((row) => {
          const box = keys.sealJson(entryField(row.entryId), row);
          return [stream, row.entryId, cycleToken(tokens, row.year), keys.keyId, box];
        }),
      ],
    ),
    change(
      [
        CONSENTS_GONE,
        consentsGone.map((row) => [stream, row.personId, row.scope, addressee(row.addressee), row.n]),
      ],
      [
        CONSENTS_HERE,
        consentsHere.map((row) => [
          row.personId,
          stream,
          row.scope,
          addressee(row.addressee),
          row.n,
          row.status,
        ]),
      ],
    ),
    change(
      [APPROVALS_GONE, approvalsGone.map((row) => [stream, row.reader, itemToken(tokens, itemOf(row))])],
      [
        APPROVALS_HERE,
        approvalsHere.map((row) => {
          const item = itemToken(tokens, itemOf(row));
          return [
            row.reader,
            stream,
            item,
            timestamp(row.dueAt),
            timestamp(row.since),
            arrayText(row.notBy.map((colleague) => notByToken(tokens, colleague))),
            keys.keyId,
            keys.sealJson(approvalField(item), row.shown),
          ];
        }),
      ],
    ),
    change(
      [RECORD_GONE, recordGone.map((row) => [stream, row.reader, itemToken(tokens, recordOf(row))])],
      [
        RECORD_HERE,
        recordHere.map((row) => [
          stream,
          itemToken(tokens, recordOf(row)),
          row.reader,
          recordToken(tokens, 'state', row.state),
          recordToken(tokens, 'what', row.what),
        ]),
      ],
    ),
  ];
}

/** A case as the lists' index holds it for these readers. */
function filedFor(
  stream: string,
  readers: readonly string[],
  row: CaseListRow,
  filters: readonly Buffer[],
): Rows {
  if (readers.length === 0) return [];
  const filing = [
    timestamp(row.dueAt) ?? NEVER,
    lifeOf(row),
    row.stage,
    row.hold,
    row.officer,
    timestamp(row.stageSince),
    marksOf(filters),
  ];
  return readers.map((reader) => [reader, stream, ...filing]);
}

function summaryRow(
  stream: string,
  row: CaseListRow,
  filters: readonly Buffer[],
  keys: StreamKeys,
): readonly unknown[] {
  const life = lifeOf(row);
  return [
    stream,
    row.stage,
    arrayText(row.alongside),
    row.hold,
    row.final,
    row.unit,
    row.officer,
    row.risk,
    timestamp(row.stageSince),
    timestamp(row.registeredAt),
    timestamp(row.nextDueAt),
    timestamp(row.dueAt),
    arrayText(filters.map((token) => filed(life, token))),
    keys.keyId,
    keys.sealJson(SUMMARY_FIELD, row.shown),
  ];
}

/** Everything that lists may be narrowed to of a case. */
function tokensOf(row: CaseListRow, tokens: Tokens): Buffer[] {
  const facts = Object.entries(row.facts) as [keyof CaseListRow['facts'], readonly string[]][];
  return [
    ...FILTER_COLUMNS.flatMap((column) => (row[column] === null ? [] : [columnToken(column, row[column])])),
    ...facts.flatMap(([fact, values]) => values.map((value) => factToken(tokens, fact, value))),
  ];
}
const FILTER_COLUMNS: readonly FilterColumn[] = ['stage', 'hold', 'unit', 'officer', 'risk'];
