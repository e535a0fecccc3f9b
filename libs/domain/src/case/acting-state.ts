import type { ActorCode } from '../vocabulary/actor.js';

/** Whether an actor is a State, alone or with others. */
export const isOfState = (actor: ActorCode): boolean =>
  actor === 'STATE' || actor === 'STATE_UNKNOWN_ORGAN' || actor === 'STATE_AND_NON_STATE';

/** The State of an act's actor: the one named, else for an act of a State the respondent; null for any other. */
export const actorStateOf = <S extends string>(
  actor: ActorCode,
  named: S | null | undefined,
  respondent: S | null,
): S | null => named ?? (isOfState(actor) ? respondent : null);
