import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { OfficeState } from '@vigil/domain/office/office-state';
import type { FactSealer } from '@vigil/vault/facts';
import type { Pool, PoolClient } from 'pg';
import { stateField } from './stream-states.js';

/** The office's state as this process last saw it, loaded again when a newer version is met. */
export class OfficeView {
  #held: { readonly version: number; readonly state: OfficeState };

  /** `empty` is the decider's initial state of the office, before its first event. */
  constructor(
    private readonly empty: OfficeState,
    private readonly sealer: FactSealer,
  ) {
    this.#held = { version: 0, state: empty };
  }

  /** The office at `version` or later, asking the database only if what is held is older. */
  async at(
    version: number,
    database: Pool | PoolClient,
  ): Promise<{ readonly version: number; readonly state: OfficeState }> {
    if (this.#held.version < version) {
      const loaded = await this.load(database);
      if (loaded && loaded.version > this.#held.version) this.#held = loaded;
    }
    return this.#held;
  }

  /** The office as last seen, without asking: for what is judged again under the stream's lock. */
  get held(): { readonly version: number; readonly state: OfficeState } {
    return this.#held;
  }

  /** Takes over what this process has just recorded of the office. */
  learn(version: number, state: OfficeState): void {
    if (version > this.#held.version) this.#held = { version, state };
  }

  /** The office as it stands now, for reads. */
  async current(
    database: Pool | PoolClient,
  ): Promise<{ readonly version: number; readonly state: OfficeState }> {
    const { rows } = await database.query<{ version: number }>({
      name: 'office_version',
      text: 'SELECT version FROM ledger.stream_state WHERE stream = $1',
      values: [OFFICE_STREAM],
    });
    return this.at(rows[0]?.version ?? 0, database);
  }

  private async load(database: Pool | PoolClient) {
    const { rows } = await database.query<{ version: number; key_id: string | null; box: Buffer | null }>({
      name: 'office_state',
      text: 'SELECT version, key_id, box FROM ledger.stream_state WHERE stream = $1',
      values: [OFFICE_STREAM],
    });
    const row = rows[0];
    if (!row?.key_id || !row.box) return undefined;
    const sealed = { stream: OFFICE_STREAM, field: stateField(row.version), keyId: row.key_id, box: row.box };
    return {
      version: row.version,
      state: { ...this.empty, ...((await this.sealer.open(sealed)) as OfficeState) },
    };
  }
}
