import type { Statement } from './statement.js';

/** The SQL by which the rows of one stream are replaced, each statement prepared once. */
const COLUMNS =
  'stage alongside hold final unit officer risk stage_since registered_at next_due_at due_at tokens key_id box'.split(
    ' ',
  );
export const SUMMARY_HERE = {
  name: 'summary_here',
  text: `INSERT INTO read.case_summary (stream, ${COLUMNS.join(', ')})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT (stream) DO UPDATE SET ${COLUMNS.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`,
};
export const SUMMARY_GONE = (stream: string): Statement => ({
  name: 'summary_gone',
  text: 'DELETE FROM read.case_summary WHERE stream = $1',
  values: [stream],
});
export const READERS_GONE = {
  name: 'readers_gone',
  text: 'DELETE FROM read.case_reader WHERE stream = $1 AND reader = ANY($2::text[])',
};
const FILING = ['sort_due_at', 'life', 'stage', 'hold', 'officer', 'stage_since', 'marks'];
export const READERS_HERE = {
  name: 'readers_here',
  text: `INSERT INTO read.case_reader (reader, stream, ${FILING.join(', ')})
    SELECT reader, $1, $3, $4, $5, $6, $7, $8, $9 FROM unnest($2::text[]) AS reader
    ON CONFLICT (reader, stream) DO UPDATE SET ${FILING.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`,
};
export const DEADLINES_GONE = {
  name: 'deadlines_gone',
  text: 'DELETE FROM read.deadline WHERE stream = $1 AND term = ANY($2::bytea[])',
};
export const DEADLINES_HERE = {
  name: 'deadlines_here',
  text: `INSERT INTO read.deadline (stream, key_id, term, due_at, next_at, box)
    SELECT $1, $2, * FROM unnest($3::bytea[], $4::timestamptz[], $5::timestamptz[], $6::bytea[])
    ON CONFLICT (stream, term) DO UPDATE
    SET due_at = EXCLUDED.due_at, next_at = EXCLUDED.next_at, key_id = EXCLUDED.key_id, box = EXCLUDED.box`,
};
export const CONSENTS_GONE = {
  name: 'consents_gone',
  text: `DELETE FROM read.person_consent USING unnest($2::text[], $3::text[], $4::bytea[], $5::int[]) AS gone (person, scope, addressee, n)
    WHERE person_consent.stream = $1 AND person_consent.person = gone.person AND person_consent.scope = gone.scope
      AND person_consent.addressee = gone.addressee AND person_consent.n = gone.n`,
};
export const CONSENTS_HERE = {
  name: 'consents_here',
  text: `INSERT INTO read.person_consent (stream, person, scope, addressee, n, status)
    SELECT $1, person, scope, addressee, n, status
    FROM unnest($2::text[], $3::text[], $4::bytea[], $5::int[], $6::text[]) AS here (person, scope, addressee, n, status)
    ORDER BY person, scope, addressee, n
    ON CONFLICT (person, stream, scope, addressee, n) DO UPDATE SET status = EXCLUDED.status`,
};
export const APPROVALS_GONE = {
  name: 'approvals_gone',
  text: `DELETE FROM read.approval USING unnest($2::text[], $3::bytea[]) AS gone (reader, item)
    WHERE approval.stream = $1 AND approval.reader = gone.reader AND approval.item = gone.item`,
};
export const APPROVAL_HERE = {
  name: 'approval_here',
  text: `INSERT INTO read.approval (reader, stream, item, due_at, since, not_by, key_id, box) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (reader, stream, item) DO UPDATE SET due_at = EXCLUDED.due_at, since = EXCLUDED.since,
      not_by = EXCLUDED.not_by, key_id = EXCLUDED.key_id, box = EXCLUDED.box`,
};
export const RECORD_GONE = {
  name: 'record_gone',
  text: `DELETE FROM read.state_record USING unnest($2::text[], $3::bytea[]) AS gone (reader, item)
    WHERE state_record.stream = $1 AND state_record.item = gone.item AND state_record.reader = gone.reader`,
};
export const RECORD_HERE = {
  name: 'record_here',
  text: `INSERT INTO read.state_record (stream, reader, item, state, what)
    SELECT $1, * FROM unnest($2::text[], $3::bytea[], $4::bytea[], $5::bytea[])
    ON CONFLICT (stream, item, reader) DO UPDATE SET state = EXCLUDED.state, what = EXCLUDED.what`,
};
