import type { CaseState } from '../case/case-state.js';
import type { World } from './world.js';

/**
 * A person's key is destroyed (DOMAIN 9.18): from now on what was known of them reads as erased in every case, in the states
 * as in the events that a fold begins from.
 */
export function erase(world: World, personId: string): void {
  for (const walked of world.cases.values()) {
    walked.state = withoutFacts(walked.state, personId);
    walked.shadow = withoutFacts(walked.shadow, personId);
    walked.events = walked.events.map((event) => ({
      ...event,
      payload: erased(event.payload, personId) as typeof event.payload,
    }));
  }
}

function withoutFacts(state: CaseState, personId: string): CaseState {
  const person = state.persons[personId];
  return person
    ? { ...state, persons: { ...state.persons, [personId]: { ...person, facts: 'ERASED' } } }
    : state;
}

/** Wherever an object names that person, its facts are gone. */
function erased(value: unknown, personId: string): unknown {
  if (Array.isArray(value)) return value.map((one) => erased(one, personId));
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([key, inner]) => [key, erased(inner, personId)] as const);
  const whole: Record<string, unknown> = Object.fromEntries(inside);
  return whole['personId'] === personId && 'facts' in whole ? { ...whole, facts: 'ERASED' } : whole;
}
