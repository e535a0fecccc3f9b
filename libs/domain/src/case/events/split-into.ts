import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { partId } from '../outgoing-fields.js';

/** The case that was split off stands under this name. */
export const splitInto = defineEvent({
  type: 'SplitInto',
  shape: { splitId: partId(), into: reference() },
  evolve: (state, { splitId, into }) => ({
    ...state,
    splitInto: [...state.splitInto, into],
    splitsUnderWay: state.splitsUnderWay.filter((id) => id !== splitId),
  }),
});
