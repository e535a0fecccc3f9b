import { composed } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId, state as stateCode } from '../office-fields.js';

/** A declared conflict with one State is over, as a supervisor decided with a reason. */
export const conflictLifted = defineOfficeEvent({
  type: 'ConflictLifted',
  shape: { colleagueId: colleagueId(), state: stateCode(), reason: composed(2000) },
  evolve: (state, { colleagueId: id, state: lifted }) => ({
    ...state,
    conflicts: { ...state.conflicts, [id]: (state.conflicts[id] ?? []).filter((code) => code !== lifted) },
  }),
});
