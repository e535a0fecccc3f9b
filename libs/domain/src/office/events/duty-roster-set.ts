import { z } from 'zod';
import { fact } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId } from '../office-fields.js';

/** Who is on duty when; replaces the roster before. */
export const dutyRosterSet = defineOfficeEvent({
  type: 'DutyRosterSet',
  shape: {
    turns: z.array(
      z.strictObject({
        from: fact(z.int()),
        until: fact(z.int()),
        supervisor: colleagueId(),
        next: colleagueId(),
      }),
    ),
  },
  evolve: (state, { turns }) => ({ ...state, roster: turns }),
});
