import { defineCycleEvent } from '../define-cycle-event.js';

/** What arrives from now on goes to the next report, unless a supervisor admits it (DOMAIN 9.9); the office is told. */
export const cycleIntakeClosed = defineCycleEvent({
  type: 'CycleIntakeClosed',
  shape: {},
  evolve: (state) => ({ ...state, phase: 'INTAKE_CLOSED' }),
});
