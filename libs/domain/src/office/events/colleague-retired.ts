import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId } from '../office-fields.js';
import { withColleague } from '../with-colleague.js';

/** A colleague left: sees nothing and is told nothing from now on. Their decisions stand. */
export const colleagueRetired = defineOfficeEvent({
  type: 'ColleagueRetired',
  shape: { colleagueId: colleagueId() },
  evolve: (state, { colleagueId: id }) => withColleague(state, id, { retired: true }),
});
