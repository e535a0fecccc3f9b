import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { OfficeState } from '@vigil/domain/office/office-state';
import type { Pool, PoolClient } from 'pg';

export interface OfficeAt {
  readonly version: number;
  readonly state: OfficeState;
}

/** The office's state as this process last saw it, loaded again when a newer version is met. */
export class OfficeView {
  #held: OfficeAt;

  /** `empty` is the office before its first event; `load` reads it as it stands, undefined before that event. */
  constructor(
    empty: OfficeState,
    private readonly load: (database: Pool | PoolClient) => Promise<OfficeAt | undefined>,
  ) {
    this.#held = { version: 0, state: empty };
  }

  /** The office at `version` or later, asking the database only if what is held is older. */
  async at(version: number, database: Pool | PoolClient): Promise<OfficeAt> {
    if (this.#held.version < version) {
      const loaded = await this.load(database);
      if (loaded) this.learn(loaded.version, loaded.state);
    }
    return this.#held;
  }

  /** The office as last seen, without asking: for what is judged again under the stream's lock. */
  get held(): OfficeAt {
    return this.#held;
  }

  /** Takes over what this process has just recorded of the office. */
  learn(version: number, state: OfficeState): void {
    if (version > this.#held.version) this.#held = { version, state };
  }

  /** The office as it stands now, for reads. */
  async current(database: Pool | PoolClient): Promise<OfficeAt> {
    const { rows } = await database.query<{ version: number }>({
      name: 'office_version',
      text: 'SELECT version FROM ledger.stream_state WHERE stream = $1',
      values: [OFFICE_STREAM],
    });
    return this.at(rows[0]?.version ?? 0, database);
  }
}
