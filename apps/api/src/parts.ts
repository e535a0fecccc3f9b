import { Client, type Connection } from '@temporalio/client';
import { Pool } from 'pg';
import { ledgerDataSource, poolOf } from '@vigil/ledger/data-source';
import { ledgerOf } from '@vigil/ledger/ledger-of';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { steady } from '@vigil/ledger/steady';
import { CONNECTING } from '@vigil/vault/connecting';
import { VaultBoxes } from '@vigil/vault/boxes';
import { dataConverter } from '@vigil/vault/data-converter';
import { readKeyFile } from '@vigil/vault/key-file';
import { PROCESS_CLASSES } from '@vigil/vault/process-classes';
import type { MasterKeys } from '@vigil/vault/master-keys';
import { VaultOpener } from '@vigil/vault/opener';
import type { EdgeVault } from '@vigil/vault/seal-body';
import type { UnlockVault } from '@vigil/vault/unlock';
import { ThriftyConnection } from './clockwork/thrifty-connection.js';
import type { Configuration } from './configuration.js';

/** What the API is made of; built once, passed on as a value. */
export interface ApiParts {
  readonly masters: MasterKeys;
  readonly ledger: LedgerParts;
  readonly vault: EdgeVault & UnlockVault;
  /** Connects to Temporal on first use, and again after it was away. */
  readonly temporal: () => Promise<Client>;
  /** The clock, in ms since 1970. */
  readonly now: () => number;
  readonly configuration: Configuration;
  readonly close: () => Promise<void>;
}
export const API_PARTS = Symbol('ApiParts');

/** What a test may put in the place of the machine's clock, the connection to Temporal and the key file. */
export interface Given {
  readonly now?: () => number;
  readonly connection?: Connection;
  readonly masters?: MasterKeys;
}

/** Opens the pools and reads the keys. Asks nothing of Temporal: the API starts without it. */
export async function apiParts(configuration: Configuration, given: Given = {}): Promise<ApiParts> {
  const now = given.now ?? (() => Date.now());
  const clock = () => new Date(now());
  const masters = given.masters ?? (await readKeyFile(configuration.keyFile, PROCESS_CLASSES.api));
  const source = await ledgerDataSource(
    configuration.ledgerUrl,
    configuration.ledgerConnections,
  ).initialize();
  steady(poolOf(source));
  const vaultPool = steady(new Pool({ connectionString: configuration.vaultUrl, max: 8, ...CONNECTING }));

  const { ledger, keyring } = ledgerOf({ source, vault: vaultPool }, masters, now);
  const { tokens } = ledger;
  const boxes = new VaultBoxes(vaultPool, clock);
  const { installation } = masters;
  const opener = new VaultOpener(installation, keyring, boxes);
  const { address, namespace } = configuration.temporal;
  const connection = given.connection ?? ThriftyConnection.to(address, namespace);
  const temporal = new Client({ connection, namespace, dataConverter: dataConverter(masters) });
  return {
    masters,
    ledger,
    vault: { installation, keyring, boxes, tokens, pool: vaultPool, opener, now: clock },
    temporal: () => Promise.resolve(temporal),
    now,
    configuration,
    close: async () => {
      if (!given.connection) await connection.close();
      await source.destroy();
      await vaultPool.end();
    },
  };
}
