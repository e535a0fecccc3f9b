import type { FactSealer } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Course } from './course.js';
import type { GroupCommit } from './group-commit.js';
import type { OfficeView } from './office-view.js';
import type { StreamStates } from './stream-states.js';
import type { StreamsAtWork } from './streams-at-work.js';

/** What a process needs to work with the ledger; built once. */
export interface LedgerParts {
  /** An initialized `ledgerDataSource`, and `poolOf` it. */
  readonly source: DataSource;
  readonly pool: Pool;
  readonly sealer: FactSealer;
  readonly tokens: Tokens;
  /** The clock, in ms since 1970. */
  readonly now: () => number;
  readonly office: OfficeView;
  /** The states of streams that this process knows: each row is read through them. */
  readonly states: StreamStates;
  /** By which steps that are decided ahead of their locks are committed. */
  readonly group: GroupCommit;
  readonly atWork: StreamsAtWork;
  /**
   * Told after each commit that recorded something, to poke the stream's workflow; it must not throw. `course` gives the course
   * with every step since the version last told; it asks the database only if it must. Null for a stream without stages.
   */
  readonly onCommitted?: (stream: string, course: () => Promise<Course | null>) => void;
}
