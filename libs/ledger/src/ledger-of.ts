import { OFFICE_DECIDER, OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { Keyring } from '@vigil/vault/keyring';
import type { MasterKeys } from '@vigil/vault/master-keys';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from './data-source.js';
import { GroupCommit } from './group-commit.js';
import type { LedgerParts } from './ledger-parts.js';
import { load } from './load.js';
import { OfficeView } from './office-view.js';
import { sealingOf } from './sealing-of.js';
import { StreamStates } from './stream-states.js';
import { StreamsAtWork } from './streams-at-work.js';

/**
 * The ledger as a process works with it, and the keyring beneath it.
 *
 * @param databases an initialized data source of the ledger, and a pool of the vault
 * @param masters the keys that this process holds; of the classes `facts` and `tokens` at least
 * @param now the clock, in ms since 1970
 */
export function ledgerOf(
  { source, vault }: { readonly source: DataSource; readonly vault: Pool },
  masters: MasterKeys,
  now: () => number,
): { readonly ledger: LedgerParts; readonly keyring: Keyring } {
  const { keyring, sealer, tokens } = sealingOf(vault, masters, now);
  const states = new StreamStates(sealer);
  const office = new OfficeView(OFFICE_DECIDER.initialState(OFFICE_STREAM), (database) =>
    load({ pool: database, states }, OFFICE_DECIDER, OFFICE_STREAM),
  );
  const pool = poolOf(source);
  const steps = { group: new GroupCommit(pool), atWork: new StreamsAtWork() };
  return { ledger: { source, pool, sealer, tokens, now, office, states, ...steps }, keyring };
}
