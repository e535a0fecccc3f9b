import type { CaseListRow } from '@vigil/domain/stream/rows';
import type { StreamKeys } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import { cycleToken, entryField } from './entry-statements.js';
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
  statementOf,
  SUMMARY_GONE,
  SUMMARY_HERE,
  type RowsHere,
  type Sql,
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
import type { Statement } from './statement.js';

/** What goes from one table of the read models, by columns, and what is written there, a row each. */
interface TableChange {
  readonly gone?: { readonly sql: Sql; readonly columns: readonly (readonly unknown[])[] };
  readonly here: RowsHere;
}

/**
 * The statements that bring the read models of one stream from what was shown to what is (`shown`), but for what it counts for
 * (`countedStatements`); none if nothing changed.
 */
export function rowStatements(
  stream: string,
  difference: RowsDifference,
  shown: CaseListRow | null,
  keys: StreamKeys,
  tokens: Tokens,
): Statement[] {
  const changes = tableChanges(stream, difference, shown, keys, tokens);
  return [
    ...(difference.summary === null ? [{ ...SUMMARY_GONE, values: [stream] }] : []),
    ...changes.flatMap(({ gone, here }) => [
      ...(gone?.columns[0]?.length ? [{ ...gone.sql, values: [stream, ...gone.columns] }] : []),
      ...(here.rows.length > 0 ? [statementOf(here)] : []),
    ]),
  ];
}

/** The rows that a stream shows of which nothing was shown before: the same ones as `rowStatements` writes. */
export const rowsHere = (...of: Parameters<typeof rowStatements>): RowsHere[] =>
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
  return [
    { here: { sql: SUMMARY_HERE, rows: summary ? [summaryRow(stream, summary, filters, keys)] : [] } },
    {
      gone: { sql: READERS_GONE, columns: [readersGone] },
      here: { sql: READERS_HERE, rows: shown === null ? [] : filedFor(stream, readersHere, shown, filters) },
    },
    {
      gone: { sql: DEADLINES_GONE, columns: [deadlinesGone.map(term)] },
      here: {
        sql: DEADLINES_HERE,
        rows: deadlinesHere.map((row) => {
          const token = term(row);
          const box = keys.sealJson(deadlineField(token), row.shown);
          return [stream, token, timestamp(row.dueAt), timestamp(row.nextAt), keys.keyId, box];
        }),
      },
    },
    {
      gone: { sql: ENTRIES_GONE, columns: [entriesGone.map(({ entryId }) => entryId)] },
      here: {
        sql: ENTRIES_HERE,
        rows: entriesHere.map((row) => {
          const box = keys.sealJson(entryField(row.entryId), row);
          return [stream, row.entryId, cycleToken(tokens, row.year), keys.keyId, box];
        }),
      },
    },
    {
      gone: {
        sql: CONSENTS_GONE,
        columns: [
          consentsGone.map(({ personId }) => personId),
          consentsGone.map(({ scope }) => scope),
          consentsGone.map((row) => addressee(row.addressee)),
          consentsGone.map(({ n }) => n),
        ],
      },
      here: {
        sql: CONSENTS_HERE,
        rows: consentsHere.map((row) => [
          row.personId,
          stream,
          row.scope,
          addressee(row.addressee),
          row.n,
          row.status,
        ]),
      },
    },
    {
      gone: {
        sql: APPROVALS_GONE,
        columns: [
          approvalsGone.map(({ reader }) => reader),
          approvalsGone.map((row) => itemToken(tokens, itemOf(row))),
        ],
      },
      here: {
        sql: APPROVALS_HERE,
        rows: approvalsHere.map((row) => {
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
      },
    },
    {
      gone: {
        sql: RECORD_GONE,
        columns: [
          recordGone.map(({ reader }) => reader),
          recordGone.map((row) => itemToken(tokens, recordOf(row))),
        ],
      },
      here: {
        sql: RECORD_HERE,
        rows: recordHere.map((row) => [
          stream,
          itemToken(tokens, recordOf(row)),
          row.reader,
          recordToken(tokens, 'state', row.state),
          recordToken(tokens, 'what', row.what),
        ]),
      },
    },
  ];
}

/** A case as the lists' index holds it for these readers. */
function filedFor(
  stream: string,
  readers: readonly string[],
  row: CaseListRow,
  filters: readonly Buffer[],
): RowsHere['rows'] {
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
