import { approvalOrders, approvalsAndRecords } from './approvals-and-records.js';
import { counted, countedOrder } from './counted.js';
import { countedUntil } from './counted-until.js';
import { firstReadTables } from './first-read-tables.js';
import { listsByLife } from './lists-by-life.js';
import { markedCases, markedOrder } from './marked-cases.js';
import { recordOrder, recordsByReader } from './records-by-reader.js';
import { reportTables } from './report-tables.js';

/** The tables of the read models that a rebuild folds again. The inbox is not among them: reading marks are nobody's fold. */
export const READ_TABLES = [
  'case_summary',
  'case_reader',
  'deadline',
  'person_consent',
  'approval',
  'state_record',
  'report_entry',
  'counted',
] as const;

/** The tables as they are now, with their keys and privileges alone; made of the parts that the migrations are made of. */
export const bareReadTables = (schema: string): string =>
  [
    firstReadTables,
    listsByLife,
    approvalsAndRecords,
    reportTables,
    counted,
    countedUntil,
    markedCases,
    recordsByReader,
  ]
    .map((part) => part(schema))
    .join('');

/** The indexes that lists walk: a rebuild makes them when the tables are full, which costs a fraction. */
export const readIndexes = (schema: string): string => `
  CREATE INDEX case_summary_tokens ON ${schema}.case_summary USING gin (tokens);
  ${markedOrder(schema)}
  ${approvalOrders(schema)}
  ${recordOrder(schema)}
  ${countedOrder(schema)}
`;
