import { z } from 'zod';
import { fact } from '../../classification.js';
import { day } from '../../case/outgoing-fields.js';
import { FORUM } from '../../vocabulary/forum.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** The report was presented to the Human Rights Council, or to the Third Committee (D16). */
export const presented = defineCycleEvent({
  type: 'Presented',
  shape: { forum: fact(z.enum(FORUM.codes)), on: day() },
  evolve: (state, { forum, on }) => ({
    ...state,
    phase: 'PRESENTED',
    presented: { ...state.presented, [forum]: on },
  }),
});
