import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** The text of the published report is handed over once more. */
export const reportDispatchOrdered = defineCycleEvent({
  type: 'ReportDispatchOrdered',
  shape: { attempt: operational(z.int()) },
  evolve: (state, { attempt }) => ({ ...state, dispatch: { attempt, outcome: 'PENDING' } }),
});
