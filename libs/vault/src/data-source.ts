import { DataSource } from 'typeorm';
import { DataKeyEntity } from './data-key.entity.js';
import { VAULT_MIGRATIONS } from './migrations.js';
import { TextBoxEntity } from './text-box.entity.js';
import { UnlockLogEntity } from './unlock-log.entity.js';

/**
 * The vault's database for TypeORM: to run its migrations (as a superuser, after `createVaultRoles`) and for typed reads, such
 * as the unlock log's. The caller calls `initialize()`, `runMigrations()` and `destroy()`.
 */
export function vaultDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [DataKeyEntity, TextBoxEntity, UnlockLogEntity],
    migrations: VAULT_MIGRATIONS,
    migrationsTableName: 'vault_migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    synchronize: false,
    logging: false,
  });
}
