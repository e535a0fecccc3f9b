import { clockworkOf, eventsOf, termIn, type EventIn } from '../stream/event-of.js';
import { OFFICE_STAGES } from '../vocabulary/office-stage.js';
import type { OfficeState } from './office-state.js';

export { draft as officeDraft } from '../stream/event-of.js';

export type OfficeEventDefinition<T extends string = string, P = never> = EventIn<OfficeState, T, P>;

/** One event of the office, with the terms that it starts and ends (`stream/event-of.ts`). */
export const defineOfficeEvent = eventsOf<OfficeState>()(clockworkOf(termIn(OFFICE_STAGES)));

/** The payload of an event of the office, from its definition. */
export type OfficePayloadOf<D> = D extends OfficeEventDefinition<string, infer P> ? P : never;
