import { z } from 'zod';
import { fact } from '../../classification.js';
import { FAN_OUT } from '../../vocabulary/fan-out.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** Every entry that is ready for it is being asked, in its own case. */
export const fanOutBegun = defineCycleEvent({
  type: 'FanOutBegun',
  shape: { task: fact(z.enum(FAN_OUT.codes)), by: fact(z.string()) },
  evolve: (state, { task }, { effectiveAt }) => ({
    ...state,
    underWay: [...state.underWay, { task, state: null, since: effectiveAt }],
  }),
});
