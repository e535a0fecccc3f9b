import type { Pool, PoolClient } from 'pg';

/**
 * A connection of the pool, to be released by the caller. Lost while it is out, it makes the statements under way fail, and no
 * more: without a listener of its own, pg's event of the loss would end the process.
 */
export async function borrow(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  if (!client.listeners('error').includes(lossIsToldByStatements)) client.on('error', lossIsToldByStatements);
  return client;
}

const lossIsToldByStatements = () => undefined;
