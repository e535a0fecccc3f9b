import { createDatabaseRoles } from '@vigil/vault/database-roles';
import type { DataSource } from 'typeorm';

/** The database roles that log in to the ledger, one per kind of process. None owns anything or is a superuser. */
export const LEDGER_ROLES = {
  /** The API: records what people do, and what fell due before it. */
  api: 'vigil_api',
  /** The conducting worker: records what falls due and what other streams cause; sequences. Never as a person. */
  conducting: 'vigil_conducting',
  /** The effects worker: records results of acts, as the clockwork. */
  effects: 'vigil_effects',
} as const;
export type LedgerRole = keyof typeof LEDGER_ROLES;

/** Creates the ledger's roles; see `createDatabaseRoles`. */
export const createLedgerRoles = (
  source: DataSource,
  passwords: Readonly<Record<LedgerRole, string>>,
): Promise<void> => createDatabaseRoles(source, LEDGER_ROLES, passwords, FOR_LISTS);

/**
 * The planner's default is for turning disks: with it, lists walk an index where they should look up. And a query of milliseconds
 * gains nothing by processes started, or code compiled, for it.
 */
const FOR_LISTS = ['random_page_cost = 1.1', 'max_parallel_workers_per_gather = 0', 'jit = off'];
