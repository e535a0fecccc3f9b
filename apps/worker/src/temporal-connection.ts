import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection } from '@temporalio/worker';
import type { TemporalParts } from './temporal-worker.js';

export interface TemporalAddress {
  /** `host:port`. */
  readonly address: string;
  readonly namespace: string;
  readonly tls: boolean;
}

/** Temporal for a worker: each `connect` is a connection of its own. */
export const temporalAt = (
  { address, namespace, tls }: TemporalAddress,
  dataConverter: DataConverter,
): TemporalParts => ({
  namespace,
  dataConverter,
  connect: async () => {
    const connection = await NativeConnection.connect({ address, tls });
    return { connection, release: () => connection.close() };
  },
});

/** A client that connects when first used, and again whenever Temporal was away. */
export function clientAt({ address, namespace, tls }: TemporalAddress, dataConverter: DataConverter): Client {
  return new Client({ connection: Connection.lazy({ address, tls }), namespace, dataConverter });
}
