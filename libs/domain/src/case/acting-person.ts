import type { ActorUsed } from '../decider.js';

/** The id of the person who acted; null for the calendar and for other streams. */
export const actingPerson = (actor: ActorUsed): string | null =>
  actor.origin === 'person' ? actor.id : null;
