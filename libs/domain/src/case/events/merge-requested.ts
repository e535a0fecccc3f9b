import { composed } from '../../classification.js';
import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { instant } from '../outgoing-fields.js';

/**
 * The case asks another to take it in. Asked again by itself where something was recorded here before the other case
 * answered: `reason` is null then.
 */
export const mergeRequested = defineEvent({
  type: 'MergeRequested',
  shape: { target: reference(), by: reference(), reason: composed().nullable(), at: instant() },
  evolve: (state, { target, by, at }) => ({
    ...state,
    merge: { target, requestedBy: by, at, state: 'REQUESTED' },
  }),
});
