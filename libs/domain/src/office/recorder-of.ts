import type { ActorUsed } from '../decider.js';

/** The colleague who recorded an event, as whoever is reminded of it; null where no person did. */
export const recorderOf = (actor: ActorUsed): string | null => (actor.origin === 'person' ? actor.id : null);
