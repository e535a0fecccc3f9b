import type { Statement } from './statement.js';

/** The SQL by which rows of the read models come and go, each statement prepared once. */
export type Sql = Omit<Statement, 'values'>;

/** Rows to write by one statement: what is `here` of many streams is written by it together. Values stand in its columns' order. */
export interface RowsHere {
  readonly sql: Sql;
  readonly rows: readonly (readonly unknown[])[];
}

/** The statement that writes them: each of its parameters is a column, an array with an element for each row. */
export const statementOf = ({ sql, rows }: RowsHere): Statement => ({
  ...sql,
  values: (rows[0] ?? []).map((_, column) => rows.map((row) => row[column])),
});

/**
 * Writes rows in the order of their key, over those that have it already. Columns by their types; one that is an array itself is
 * given as its text (`arrayText`), since an array of arrays has all of one length.
 */
function here(table: string, key: readonly string[], columns: Readonly<Record<string, string>>): Sql {
  const names = Object.keys(columns);
  const isArray = (name: string) => columns[name]?.endsWith('[]');
  const given = names.map((name, n) => `$${n + 1}::${isArray(name) ? 'text' : columns[name]}[]`);
  const others = names.filter((name) => !key.includes(name));
  return {
    name: `${table}_here`,
    text: `INSERT INTO read.${table} (${names.join(', ')})
      SELECT ${names.map((name) => (isArray(name) ? `${name}::${columns[name]}` : name)).join(', ')}
      FROM unnest(${given.join(', ')}) AS here (${names.join(', ')}) ORDER BY ${key.join(', ')}
      ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${others.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`,
  };
}

/** Codes and tokens as the text of an array. */
export const arrayText = (values: readonly (string | Buffer)[]): string =>
  `{${values.map((value) => (typeof value === 'string' ? JSON.stringify(value) : `"\\\\x${value.toString('hex')}"`)).join()}}`;

export const SUMMARY_HERE = here('case_summary', ['stream'], {
  stream: 'text',
  stage: 'text',
  alongside: 'text[]',
  hold: 'boolean',
  final: 'boolean',
  unit: 'text',
  officer: 'text',
  risk: 'text',
  stage_since: 'timestamptz',
  registered_at: 'timestamptz',
  next_due_at: 'timestamptz',
  due_at: 'timestamptz',
  tokens: 'bytea[]',
  key_id: 'text',
  box: 'bytea',
});
export const SUMMARY_GONE = {
  name: 'summary_gone',
  text: 'DELETE FROM read.case_summary WHERE stream = $1',
};
export const READERS_GONE = {
  name: 'readers_gone',
  text: 'DELETE FROM read.case_reader WHERE stream = $1 AND reader = ANY($2::text[])',
};
export const READERS_HERE = here('case_reader', ['reader', 'stream'], {
  reader: 'text',
  stream: 'text',
  sort_due_at: 'timestamptz',
  life: 'text',
  stage: 'text',
  hold: 'boolean',
  officer: 'text',
  stage_since: 'timestamptz',
  marks: 'bit varying',
});
export const DEADLINES_GONE = {
  name: 'deadlines_gone',
  text: 'DELETE FROM read.deadline WHERE stream = $1 AND term = ANY($2::bytea[])',
};
export const DEADLINES_HERE = here('deadline', ['stream', 'term'], {
  stream: 'text',
  term: 'bytea',
  due_at: 'timestamptz',
  next_at: 'timestamptz',
  key_id: 'text',
  box: 'bytea',
});
export const CONSENTS_GONE = {
  name: 'consents_gone',
  text: `DELETE FROM read.person_consent USING unnest($2::text[], $3::text[], $4::bytea[], $5::int[]) AS gone (person, scope, addressee, n)
    WHERE person_consent.stream = $1 AND person_consent.person = gone.person AND person_consent.scope = gone.scope
      AND person_consent.addressee = gone.addressee AND person_consent.n = gone.n`,
};
export const CONSENTS_HERE = here('person_consent', ['person', 'stream', 'scope', 'addressee', 'n'], {
  person: 'text',
  stream: 'text',
  scope: 'text',
  addressee: 'bytea',
  n: 'int',
  status: 'text',
});
export const APPROVALS_GONE = {
  name: 'approvals_gone',
  text: `DELETE FROM read.approval USING unnest($2::text[], $3::bytea[]) AS gone (reader, item)
    WHERE approval.stream = $1 AND approval.reader = gone.reader AND approval.item = gone.item`,
};
export const APPROVALS_HERE = here('approval', ['reader', 'stream', 'item'], {
  reader: 'text',
  stream: 'text',
  item: 'bytea',
  due_at: 'timestamptz',
  since: 'timestamptz',
  not_by: 'bytea[]',
  key_id: 'text',
  box: 'bytea',
});
export const RECORD_GONE = {
  name: 'record_gone',
  text: `DELETE FROM read.state_record USING unnest($2::text[], $3::bytea[]) AS gone (reader, item)
    WHERE state_record.stream = $1 AND state_record.item = gone.item AND state_record.reader = gone.reader`,
};
export const RECORD_HERE = here('state_record', ['stream', 'item', 'reader'], {
  stream: 'text',
  item: 'bytea',
  reader: 'text',
  state: 'bytea',
  what: 'bytea',
});
export const ENTRIES_GONE = {
  name: 'report_entries_gone',
  text: 'DELETE FROM read.report_entry WHERE stream = $1 AND entry_id = ANY($2::text[])',
};
export const ENTRIES_HERE = here('report_entry', ['stream', 'entry_id'], {
  stream: 'text',
  entry_id: 'text',
  cycle: 'bytea',
  key_id: 'text',
  box: 'bytea',
});
export const DEPARTED_HERE = here('departed_entry', ['stream', 'entry_id'], {
  stream: 'text',
  entry_id: 'text',
  cycle_stream: 'text',
  key_id: 'text',
  box: 'bytea',
});
export const COUNTED_HERE = here('counted', ['stream', 'item', 'until'], {
  stream: 'text',
  item: 'bytea',
  until: 'timestamptz',
  figure: 'bytea',
  codes: 'bytea[]',
  since: 'timestamptz',
});
