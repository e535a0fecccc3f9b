import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_ROLES } from '../roles.js';

/** A read in an emergency is no step, so the API itself tells the data protection officers of it. */
export class TellEmergencies1764000650000 implements MigrationInterface {
  readonly name = 'TellEmergencies1764000650000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT INSERT ON read.inbox TO ${LEDGER_ROLES.api}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE INSERT ON read.inbox FROM ${LEDGER_ROLES.api}`);
  }
}
