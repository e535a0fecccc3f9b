import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId, day } from '../office-fields.js';

/** A colleague is away from the first to the last day, and a deputy acts for them meanwhile. */
export const absenceRecorded = defineOfficeEvent({
  type: 'AbsenceRecorded',
  shape: {
    absenceId: operational(z.string()),
    colleagueId: colleagueId(),
    from: day(),
    until: day(),
    deputy: colleagueId(),
  },
  evolve: (state, { absenceId: id, colleagueId: colleague, ...absence }) => ({
    ...state,
    absences: [...state.absences, { id, colleague, ...absence, endedAt: null }],
  }),
});
