import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstRecordOrder } from './approvals-and-records.js';
import { recordOrder, recordsByReader } from './records-by-reader.js';

/** The record of a State for each reader. How many cases a State has stands in it after a rebuild of the read models. */
export class FileRecords1764000990000 implements MigrationInterface {
  readonly name = 'FileRecords1764000990000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX read.state_record_state;
      ${recordsByReader('read')}
      INSERT INTO read.state_record (stream, item, state, what, reader)
        SELECT x.stream, x.item, x.state, x.what, r.reader
        FROM read.state_record x JOIN read.case_reader r ON r.stream = x.stream AND r.life <> 'MERGED';
      DELETE FROM read.state_record WHERE reader = '';
      ${recordOrder('read')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM read.state_record x USING read.state_record other
        WHERE other.stream = x.stream AND other.item = x.item AND other.reader < x.reader;
      DROP INDEX read.state_record_state;
      ALTER TABLE read.state_record DROP CONSTRAINT state_record_pkey;
      ALTER TABLE read.state_record DROP COLUMN reader;
      ALTER TABLE read.state_record ADD PRIMARY KEY (stream, item);
      ${firstRecordOrder('read')}
    `);
  }
}
