import type { Pool } from 'pg';

/** Comes back as soon as somebody waits for a lock in the database of this pool. */
export async function lockWaitedFor(pool: Pool): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    const { rows } = await pool.query<{ count: string }>(
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    waiting = Number(rows[0]?.count);
  }
}
