import { CONNECTING } from '@vigil/vault/connecting';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { CaseSummaryEntity } from './entities/case-summary.entity.js';
import { DailyRootEntity } from './entities/daily-root.entity.js';
import { DeadlineEntity } from './entities/deadline.entity.js';
import { EffectEntity } from './entities/effect.entity.js';
import { EventEntity } from './entities/event.entity.js';
import { InboxEntity } from './entities/inbox.entity.js';
import { PositionEntity } from './entities/position.entity.js';
import { AddApprovalsAndRecords1764000400000 } from './migrations/add-approvals-and-records.js';
import { ConductOffice1764000950000 } from './migrations/conduct-office.js';
import { AddCounted1764000960000 } from './migrations/add-counted.js';
import { AddReportCycle1764000450000 } from './migrations/add-report-cycle.js';
import { CreateDigests1764000900000 } from './migrations/create-digests.js';
import { CreateLedger1764000100000 } from './migrations/create-ledger.js';
import { FileRecords1764000990000 } from './migrations/file-records.js';
import { KeepCounted1764001000000 } from './migrations/keep-counted.js';
import { MarkCases1764000980000 } from './migrations/mark-cases.js';
import { CreateReadModels1764000200000 } from './migrations/create-read-models.js';
import { IndexBoard1764000600000 } from './migrations/index-board.js';
import { KeepFolding1764000995000 } from './migrations/keep-folding.js';
import { KeepSnapshots1764001300000 } from './migrations/keep-snapshots.js';
import { KeepUntold1764001200000 } from './migrations/keep-untold.js';
import { KeepBoxesInRows1764001500000 } from './migrations/keep-boxes-in-rows.js';
import { KeepViews1764001100000 } from './migrations/keep-views.js';
import { NameBoxes1764000500000 } from './migrations/name-boxes.js';
import { TellEmergencies1764000650000 } from './migrations/tell-emergencies.js';
import { TellMovedOn1764001400000 } from './migrations/tell-moved-on.js';
import { PartListsByLife1764000300000 } from './migrations/part-lists-by-life.js';

/**
 * The ledger's database for TypeORM: migrations (as a superuser, after `createLedgerRoles`) and typed reads (as any role). The
 * caller calls `initialize()`, `runMigrations()` and `destroy()`. `connections` is the size of its pool.
 */
export function ledgerDataSource(url: string, connections = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [
      CaseSummaryEntity,
      DailyRootEntity,
      DeadlineEntity,
      EffectEntity,
      EventEntity,
      InboxEntity,
      PositionEntity,
    ],
    migrations: [
      CreateLedger1764000100000,
      CreateReadModels1764000200000,
      PartListsByLife1764000300000,
      AddApprovalsAndRecords1764000400000,
      AddReportCycle1764000450000,
      NameBoxes1764000500000,
      TellEmergencies1764000650000,
      IndexBoard1764000600000,
      CreateDigests1764000900000,
      ConductOffice1764000950000,
      AddCounted1764000960000,
      MarkCases1764000980000,
      FileRecords1764000990000,
      KeepFolding1764000995000,
      KeepCounted1764001000000,
      KeepViews1764001100000,
      KeepUntold1764001200000,
      KeepSnapshots1764001300000,
      TellMovedOn1764001400000,
      KeepBoxesInRows1764001500000,
    ],
    migrationsTableName: 'ledger_migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    synchronize: false,
    logging: false,
    poolSize: connections,
    extra: CONNECTING,
  });
}

/** The pool beneath an initialized data source: the write path and lists speak to it directly. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { readonly master: Pool }).master;
}
