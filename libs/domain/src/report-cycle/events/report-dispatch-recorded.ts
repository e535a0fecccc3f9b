import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** Whether the text of the published report was handed over. It was published at its departure: this changes no phase. */
export const reportDispatchRecorded = defineCycleEvent({
  type: 'ReportDispatchRecorded',
  shape: { attempt: operational(z.int()), outcome: operational(z.enum(['CONFIRMED', 'FAILED'])) },
  evolve: (state, { attempt, outcome }) => ({ ...state, dispatch: { attempt, outcome } }),
});
