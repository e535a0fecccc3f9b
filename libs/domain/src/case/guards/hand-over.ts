import { actingPerson } from '../acting-person.js';
import type { Guard } from '../define-command.js';

/** Only the officer of the case hands it over; whoever it is offered to does not. */
export const actorIsItsOfficer: Guard = ({ state, actor }) =>
  state.assignment.officer === actingPerson(actor) ? undefined : 'NOT_ITS_OFFICER';

/** No other hand-over is open. */
export const noHandOverIsOpen: Guard = ({ state }) =>
  state.assignment.handOver === null ? undefined : 'HAND_OVER_OPEN';

/** The case was offered to whoever answers. */
export const handOverIsToActor: Guard = ({ state, actor }) =>
  state.assignment.handOver?.to === actingPerson(actor) ? undefined : 'NO_HAND_OVER_TO_YOU';

/** It is offered to somebody else than its officer. */
export const handOverIsToAnother: Guard<{ readonly to: string }> = ({ state, payload }) =>
  payload.to === state.assignment.officer ? { code: 'HAND_OVER_TO_ITS_OFFICER', field: 'to' } : undefined;
