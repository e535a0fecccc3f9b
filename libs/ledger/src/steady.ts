import type { Pool } from 'pg';

/**
 * A pool whose lost connections end nothing but what they were doing. A connection that is lost while it is idle tells only the
 * pool, one that is lost while it is held and idle, as an act's lock is, tells nobody else: either would end the process.
 */
export function steady(pool: Pool): Pool {
  const ignore = () => undefined;
  return pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
}
