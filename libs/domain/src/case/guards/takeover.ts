import type { Guard } from '../define-command.js';

/** The case is being moved in from elsewhere. */
export const takenOver: Guard = ({ state }) => (state.takingOver ? undefined : 'NOT_BEING_TAKEN_OVER');
