import type { Decider, EventOf } from '@vigil/domain/decider';
import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import { courseOf, type Course } from './course.js';
import { eventsOf } from './events-of.js';
import type { LedgerParts } from './ledger-parts.js';
import { effectField } from './sealed-step.js';
import { STATE_COLUMNS, stateRowOf, type StoredState } from './stream-states.js';

/** How many of the last steps a course names at least, for a run that begins. */
const LAST_STEPS = 20;

/**
 * The course of a stream as recorded: for a workflow that begins, and for news of a stream whose workflow was not told all. It
 * names every step since the version last told, and at least the last twenty. Null for a stream that is unknown, or has no
 * stages. Throws LedgerUnavailable's causes, StreamErased.
 */
export async function loadCourse<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'pool' | 'sealer' | 'states'>,
  decider: Decider<S, E>,
  stream: string,
): Promise<Course | null> {
  const held = await parts.states.held(stream);
  const { rows } = await parts.pool.query<CourseRow>({
    ...STATE_AND_ACTS,
    values: [stream, held?.row.head ?? null],
  });
  const row = rows[0];
  if (!row || row.version === 0) return null;
  const state = await parts.states.read(parts.pool, decider, stream, stateRowOf(row), held);
  const summary = decider.summary(state);
  if (summary.stage === null) return null;
  const after = Math.max(0, Math.min(row.told ?? row.version, row.version - LAST_STEPS));
  const events = await eventsOf(parts, decider, stream, { after, limit: row.version - after });
  const ids = row.effect_ids ?? [];
  const drafts = (await parts.sealer.openMany(
    ids.map((id, n) => ({
      stream,
      field: effectField(id),
      keyId: (row.effect_keys as string[])[n] as string,
      box: (row.effect_boxes as Buffer[])[n] as Buffer,
    })),
  )) as EffectDraft[];
  const effects = drafts.map(({ kind, queue }, n) => ({ id: ids[n] as string, kind, queue }));
  return courseOf(row.version, summary, events, effects);
}

interface CourseRow extends StoredState {
  /** Null if the workflow was told all. */
  readonly told: number | null;
  readonly effect_ids: string[] | null;
  readonly effect_keys: string[] | null;
  readonly effect_boxes: Buffer[] | null;
}

// One statement, so that state and open acts are of the same moment.
const STATE_AND_ACTS = {
  name: 'course',
  text: `SELECT u.told, s.*, e.effect_ids, e.effect_keys, e.effect_boxes
    FROM (SELECT stream, ${STATE_COLUMNS} FROM ledger.stream_state WHERE stream = $1) s
    LEFT JOIN (SELECT stream, told FROM ledger.untold) u USING (stream) LEFT JOIN LATERAL (
      SELECT array_agg(id ORDER BY seq, n) AS effect_ids, array_agg(key_id ORDER BY seq, n) AS effect_keys,
        array_agg(box ORDER BY seq, n) AS effect_boxes
      FROM ledger.effect WHERE stream = s.stream AND state IN ('OPEN', 'SENDING')
    ) e ON true`,
};
