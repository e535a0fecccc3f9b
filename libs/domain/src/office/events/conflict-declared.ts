import { composed } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId, states } from '../office-fields.js';

/** A colleague has no access to cases and counts of these States from now on (DOMAIN 9.20). */
export const conflictDeclared = defineOfficeEvent({
  type: 'ConflictDeclared',
  shape: { colleagueId: colleagueId(), states: states(), reason: composed(2000).nullable() },
  evolve: (state, { colleagueId: id, states }) => ({
    ...state,
    conflicts: { ...state.conflicts, [id]: [...new Set([...(state.conflicts[id] ?? []), ...states])] },
  }),
});
