import { clockworkOf, eventsOf, termIn, type EventIn } from '../stream/event-of.js';
import { CYCLE_PHASES } from '../vocabulary/cycle-phase.js';
import type { CycleState } from './cycle-state.js';

export { draft as cycleDraft } from '../stream/event-of.js';

export type CycleEventDefinition<T extends string = string, P = never> = EventIn<CycleState, T, P>;

/** One event of a report cycle, with the terms that it starts and ends (`stream/event-of.ts`). */
export const defineCycleEvent = eventsOf<CycleState>()(clockworkOf(termIn(CYCLE_PHASES)));

/** The payload of an event of the cycle, from its definition. */
export type CyclePayloadOf<D> = D extends CycleEventDefinition<string, infer P> ? P : never;
