import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId, roles, unit } from '../office-fields.js';

/** Somebody works with the system from now on. */
export const colleagueEnrolled = defineOfficeEvent({
  type: 'ColleagueEnrolled',
  shape: {
    colleagueId: colleagueId(),
    issuer: fact(z.string()),
    subject: fact(z.string()),
    displayName: fact(z.string()),
    email: fact(z.string()).nullable(),
    unit: unit(),
    roles: roles(),
  },
  evolve: (state, { colleagueId: id, ...colleague }) => ({
    ...state,
    colleagues: { ...state.colleagues, [id]: { id, ...colleague, retired: false } },
  }),
});
