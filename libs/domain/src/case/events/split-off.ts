import { z } from 'zod';
import { composed } from '../../classification.js';
import { reference, wholeAct, wholeNexus } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { partId } from '../outgoing-fields.js';

/** A supervisor takes acts out of the case, for a case of their own; it is opened next. History here keeps them. */
export const splitOff = defineEvent({
  type: 'SplitOff',
  shape: {
    splitId: partId(),
    by: reference(),
    acts: z.array(wholeAct()),
    nexus: z.array(wholeNexus()),
    reason: composed(),
  },
  evolve: (state, { splitId, acts, nexus }) => ({
    ...state,
    acts: without(state.acts, acts),
    nexus: without(state.nexus, nexus),
    verifiedActs: state.verifiedActs.filter((id) => !acts.some((act) => act.id === id)),
    proposedVerification: null,
    splitsUnderWay: [...state.splitsUnderWay, splitId],
  }),
});

const without = <T>(
  things: Readonly<Record<string, T>>,
  gone: readonly { readonly id: string }[],
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(things).filter(([id]) => !gone.some((one) => one.id === id)));
