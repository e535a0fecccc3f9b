import type { Draft, Moment } from '../decider.js';
import type { CaseState } from './case-state.js';
import { evolve } from './evolve.js';
import type { CaseEvent } from './events.js';

/** The state as it would be after these drafts: for a decision, or a calendar, whose consequences depend on its own first event. */
export const foresee = (state: CaseState, drafts: readonly Draft[], moment: Moment): CaseState =>
  drafts.reduce(
    (so, draft) =>
      evolve(so, {
        // Field by field: an object that is spread into another costs several times as much, and most steps foresee.
        type: draft.type,
        payload: draft.payload,
        stream: so.id,
        seq: so.version + 1,
        version: 1,
        effectiveAt: draft.effectiveAt ?? moment.effectiveAt,
        recordedAt: moment.recordedAt,
        actor: { origin: 'clockwork' },
        commandId: 'foreseen',
        causationId: null,
        policy: moment.office.version,
      } as Parameters<typeof evolve>[1] & CaseEvent),
    state,
  );
