import type { MigrationInterface, QueryRunner } from 'typeorm';
import { approvalOrders, approvalsAndRecords, firstRecordOrder } from './approvals-and-records.js';

/** Tables that fill as steps are taken; a rebuild of the read models fills them for cases that rest. */
export class AddApprovalsAndRecords1764000400000 implements MigrationInterface {
  readonly name = 'AddApprovalsAndRecords1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${approvalsAndRecords('read')}${approvalOrders('read')}${firstRecordOrder('read')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.approval, read.state_record; DROP INDEX read.deadline_order');
  }
}
