import { clockworkOf, eventsOf, termIn, type EventIn } from '../stream/event-of.js';
import { STAGES } from '../vocabulary/stage.js';
import type { CaseState } from './case-state.js';
import { decisionTermsCarried } from './decision-terms.js';

export { draft } from '../stream/event-of.js';

/** A term of a case as an event or a command to another stream carries it. */
export const termSchema = termIn(STAGES);

export type CaseEventDefinition<T extends string = string, P = never> = EventIn<CaseState, T, P>;

/** One event of a case, with the terms that it starts and ends, and those of decisions where they became others (`stream/event-of.ts`). */
export const defineEvent = eventsOf<CaseState>()({ ...clockworkOf(termSchema), ...decisionTermsCarried });

/** The payload of an event, from its definition. */
export type PayloadOf<D> = D extends CaseEventDefinition<string, infer P> ? P : never;
