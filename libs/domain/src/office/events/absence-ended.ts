import { z } from 'zod';
import { fact, operational } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';

/** The colleague is back from this instant (ms since 1970) on. */
export const absenceEnded = defineOfficeEvent({
  type: 'AbsenceEnded',
  shape: { absenceId: operational(z.string()), at: fact(z.int()) },
  evolve: (state, { absenceId, at }) => ({
    ...state,
    absences: state.absences.map((absence) =>
      absence.id === absenceId ? { ...absence, endedAt: at } : absence,
    ),
  }),
});
