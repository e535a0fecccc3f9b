import { Inject, Injectable } from '@nestjs/common';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Readiness, type ReadinessReport } from './readiness.js';

/** Asks PostgreSQL, and reads from it how many streams the clockwork was not told of, and for how long. */
@Injectable()
export class RecordReadiness extends Readiness {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {
    super();
  }

  async report(): Promise<ReadinessReport> {
    const { pool, now } = this.parts.ledger;
    try {
      const { rows } = await pool.query<{ untold: number; since: Date | null }>({
        ...BEHIND,
        values: [new Date(now() - LATE_MS)],
      });
      const { untold = 0, since = null } = rows[0] ?? {};
      const lateBySeconds = since === null ? 0 : Math.max(0, Math.round((now() - since.getTime()) / 1000));
      return { record: 'ready', clockwork: { state: untold > 0 ? 'late' : 'well', untold, lateBySeconds } };
    } catch {
      return { record: 'away', clockwork: { state: 'late', untold: 0, lateBySeconds: 0 } };
    }
  }
}

/** A poke takes milliseconds, the relay two seconds: what was not told for longer is late. */
const LATE_MS = 10_000;
const BEHIND = {
  name: 'clockwork_behind',
  text: `SELECT count(*)::int AS untold, min(s.last_recorded_at) AS since FROM ledger.stream_state s JOIN (
      SELECT stream FROM ledger.untold WHERE since < $1
      UNION SELECT stream FROM ledger.stream_state WHERE stage IS NOT NULL AND wake_at < $1
    ) AS behind USING (stream)`,
};
