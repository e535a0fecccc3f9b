import type { MigrationInterface, QueryRunner } from 'typeorm';
import { listOrder, listsByLife } from './lists-by-life.js';

/** Lists parted by the life of a case. Which cases were merged only a rebuild of the read models tells; until then they are over. */
export class PartListsByLife1764000300000 implements MigrationInterface {
  readonly name = 'PartListsByLife1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${listsByLife('read')} DROP INDEX read.case_reader_order; ${listOrder('read')}`);
    await runner.query(FILED_ANEW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FILED_AS_BEFORE);
  }
}

const FILED_ANEW = `
  UPDATE read.case_reader r SET life = 'OVER' FROM read.case_summary s WHERE s.stream = r.stream AND s.final;
  UPDATE read.case_summary SET tokens = ARRAY(
    SELECT convert_to(CASE WHEN final THEN 'OVER/' ELSE 'OPEN/' END, 'UTF8') || token FROM unnest(tokens) AS token
  );
`;
const FILED_AS_BEFORE = `
  DROP INDEX read.case_reader_order;
  ALTER TABLE read.case_reader DROP COLUMN life;
  CREATE INDEX case_reader_order ON read.case_reader (reader, sort_due_at, stream);
  UPDATE read.case_summary SET tokens = ARRAY(
    SELECT substr(token, position('/'::bytea IN token) + 1) FROM unnest(tokens) AS token
  );
`;
