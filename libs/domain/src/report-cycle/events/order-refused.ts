import { z } from 'zod';
import { operational } from '../../classification.js';
import { REPORT_ORDER } from '../../vocabulary/report-order.js';
import { entryRef } from '../cycle-fields.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** The case refused what the cycle ordered for one of its entries. */
export const orderRefused = defineCycleEvent({
  type: 'OrderRefused',
  shape: {
    ...entryRef,
    order: operational(z.enum(REPORT_ORDER.codes)),
    codes: z.array(operational(z.string())),
  },
  evolve: (state, { stream, entryId, order }) => {
    const others = (one: { readonly stream?: string; readonly entryId: string }) =>
      one.entryId !== entryId || (one.stream !== undefined && one.stream !== stream);
    return order === 'RedactEntry'
      ? { ...state, redactions: state.redactions.filter(others) }
      : { ...state, corrigenda: state.corrigenda.filter(others) };
  },
});
