import type { DataSource } from 'typeorm';
import { createDatabaseRoles } from './database-roles.js';

/** The database roles that log in to the vault, one per kind of process. */
export const VAULT_ROLES = {
  /** The API: writes and reads boxes and keys, and the unlock log. */
  api: 'vigil_api_vault',
  /** The conducting worker: keys of facts only, no box, no key of a person or text; it sweeps what no event names, unread. */
  conducting: 'vigil_conducting_vault',
  /** The effects worker: reads boxes and keys for letters and mail. */
  effects: 'vigil_effects_vault',
} as const;
export type VaultRole = keyof typeof VAULT_ROLES;

/** Creates the vault's roles; see `createDatabaseRoles`. */
export const createVaultRoles = (
  source: DataSource,
  passwords: Readonly<Record<VaultRole, string>>,
): Promise<void> => createDatabaseRoles(source, VAULT_ROLES, passwords);
