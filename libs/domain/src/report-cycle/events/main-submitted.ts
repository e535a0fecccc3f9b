import { z } from 'zod';
import { composed, fact } from '../../classification.js';
import { day } from '../../case/outgoing-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** The main text went to conference services (D13), late with the reason why. */
export const mainSubmitted = defineCycleEvent({
  type: 'MainSubmitted',
  shape: { on: day(), late: fact(z.boolean()), reason: composed().nullable() },
  evolve: (state, { on, late }) => ({ ...state, phase: 'MAIN_SUBMITTED', main: { on, late } }),
});
