import type { CaseListRow } from '@vigil/domain/stream/rows';
import type { StreamKeys } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import { entryStatements } from './entry-statements.js';
import { timestamp } from './instant.js';
import { lifeOf } from './life.js';
import { marksOf } from './marks.js';
import {
  APPROVALS_GONE,
  APPROVAL_HERE,
  CONSENTS_GONE,
  CONSENTS_HERE,
  DEADLINES_GONE,
  DEADLINES_HERE,
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
import type { Statement } from './statement.js';

/**
 * The statements that bring the read models of one stream from what was shown to what is (`shown`), but for what it counts for
 * (`countedStatements`); none if nothing changed.
 */
export function rowStatements(
  stream: string,
  { summary, readersGone, readersHere, ...rest }: RowsDifference,
  shown: CaseListRow | null,
  keys: StreamKeys,
  tokens: Tokens,
): Statement[] {
  const { deadlinesGone, deadlinesHere, consentsGone, consentsHere } = rest;
  const { approvalsGone, approvalsHere, recordGone, recordHere, entriesGone, entriesHere } = rest;
  const term = (row: (typeof deadlinesHere)[number]) => termToken(tokens, termOf(row));
  const sealedDeadlines = deadlinesHere.map((row) => ({ row, token: term(row) }));
  const addressee = (code: string | null) => addresseeToken(tokens, code);
  const filters = shown && (summary || readersHere.length > 0) ? tokensOf(shown, tokens) : [];
  return [
    ...(summary === undefined
      ? []
      : [summary === null ? SUMMARY_GONE(stream) : summaryHere(stream, summary, filters, keys)]),
    ...when(readersGone, () => ({ ...READERS_GONE, values: [stream, readersGone] })),
    ...(shown === null || readersHere.length === 0 ? [] : [filedFor(stream, readersHere, shown, filters)]),
    ...when(deadlinesGone, () => ({ ...DEADLINES_GONE, values: [stream, deadlinesGone.map(term)] })),
    ...when(deadlinesHere, () => ({
      ...DEADLINES_HERE,
      values: [
        stream,
        keys.keyId,
        sealedDeadlines.map(({ token }) => token),
        deadlinesHere.map((row) => timestamp(row.dueAt)),
        deadlinesHere.map((row) => timestamp(row.nextAt)),
        sealedDeadlines.map(({ row, token }) => keys.sealJson(deadlineField(token), row.shown)),
      ],
    })),
    ...entryStatements(stream, entriesGone, entriesHere, keys, tokens),
    ...when(consentsGone, () => ({
      ...CONSENTS_GONE,
      values: [
        stream,
        consentsGone.map(({ personId }) => personId),
        consentsGone.map(({ scope }) => scope),
        consentsGone.map((row) => addressee(row.addressee)),
        consentsGone.map(({ n }) => n),
      ],
    })),
    ...when(consentsHere, () => ({
      ...CONSENTS_HERE,
      values: [
        stream,
        consentsHere.map(({ personId }) => personId),
        consentsHere.map(({ scope }) => scope),
        consentsHere.map((row) => addressee(row.addressee)),
        consentsHere.map(({ n }) => n),
        consentsHere.map(({ status }) => status),
      ],
    })),
    ...when(approvalsGone, () => ({
      ...APPROVALS_GONE,
      values: [
        stream,
        approvalsGone.map(({ reader }) => reader),
        approvalsGone.map((row) => itemToken(tokens, itemOf(row))),
      ],
    })),
    ...approvalsHere.map((row) => {
      const item = itemToken(tokens, itemOf(row));
      return {
        ...APPROVAL_HERE,
        values: [
          row.reader,
          stream,
          item,
          timestamp(row.dueAt),
          timestamp(row.since),
          row.notBy.map((colleague) => notByToken(tokens, colleague)),
          keys.keyId,
          keys.sealJson(approvalField(item), row.shown),
        ],
      };
    }),
    ...when(recordGone, () => ({
      ...RECORD_GONE,
      values: [
        stream,
        recordGone.map(({ reader }) => reader),
        recordGone.map((row) => itemToken(tokens, recordOf(row))),
      ],
    })),
    ...when(recordHere, () => ({
      ...RECORD_HERE,
      values: [
        stream,
        recordHere.map(({ reader }) => reader),
        recordHere.map((row) => itemToken(tokens, recordOf(row))),
        recordHere.map(({ state }) => recordToken(tokens, 'state', state)),
        recordHere.map(({ what }) => recordToken(tokens, 'what', what)),
      ],
    })),
  ];
}

const when = (rows: readonly unknown[], statement: () => Statement) => (rows.length > 0 ? [statement()] : []);

/** A case as the lists' index holds it for these readers. */
function filedFor(
  stream: string,
  readers: readonly string[],
  row: CaseListRow,
  filters: readonly Buffer[],
): Statement {
  return {
    ...READERS_HERE,
    values: [
      stream,
      readers,
      timestamp(row.dueAt) ?? NEVER,
      lifeOf(row),
      row.stage,
      row.hold,
      row.officer,
      timestamp(row.stageSince),
      marksOf(filters),
    ],
  };
}

function summaryHere(
  stream: string,
  row: CaseListRow,
  filters: readonly Buffer[],
  keys: StreamKeys,
): Statement {
  const life = lifeOf(row);
  return {
    ...SUMMARY_HERE,
    values: [
      stream,
      row.stage,
      row.alongside,
      row.hold,
      row.final,
      row.unit,
      row.officer,
      row.risk,
      timestamp(row.stageSince),
      timestamp(row.registeredAt),
      timestamp(row.nextDueAt),
      timestamp(row.dueAt),
      filters.map((token) => filed(life, token)),
      keys.keyId,
      keys.sealJson(SUMMARY_FIELD, row.shown),
    ],
  };
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
