import type { Sql } from './batch.js';

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

/** Takes rows away by their key, given as its columns by their types. */
function gone(table: string, key: Readonly<Record<string, string>>): Sql {
  const names = Object.keys(key);
  return {
    name: `${table}_gone`,
    text: `DELETE FROM read.${table} USING unnest(${names.map((name, n) => `$${n + 1}::${key[name]}[]`).join(', ')}) AS gone (${names.join(', ')})
      WHERE ${names.map((name) => `${table}.${name} = gone.${name}`).join(' AND ')}`,
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
export const SUMMARY_GONE = gone('case_summary', { stream: 'text' });
export const READERS_GONE = gone('case_reader', { stream: 'text', reader: 'text' });
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
export const DEADLINES_GONE = gone('deadline', { stream: 'text', term: 'bytea' });
export const DEADLINES_HERE = here('deadline', ['stream', 'term'], {
  stream: 'text',
  term: 'bytea',
  due_at: 'timestamptz',
  next_at: 'timestamptz',
  key_id: 'text',
  box: 'bytea',
});
export const CONSENTS_GONE = gone('person_consent', {
  stream: 'text',
  person: 'text',
  scope: 'text',
  addressee: 'bytea',
  n: 'int',
});
export const CONSENTS_HERE = here('person_consent', ['person', 'stream', 'scope', 'addressee', 'n'], {
  person: 'text',
  stream: 'text',
  scope: 'text',
  addressee: 'bytea',
  n: 'int',
  status: 'text',
});
export const APPROVALS_GONE = gone('approval', { stream: 'text', reader: 'text', item: 'bytea' });
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
export const RECORD_GONE = gone('state_record', { stream: 'text', reader: 'text', item: 'bytea' });
export const RECORD_HERE = here('state_record', ['stream', 'item', 'reader'], {
  stream: 'text',
  item: 'bytea',
  reader: 'text',
  state: 'bytea',
  what: 'bytea',
});
export const ENTRIES_GONE = gone('report_entry', { stream: 'text', entry_id: 'text' });
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
