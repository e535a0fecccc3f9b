import { fact } from '../../classification.js';
import { z } from 'zod';
import { defineEvent } from '../define-event.js';

/** Somebody without a conflict looks at the allegation; urgent triage ends (D2). */
export const screeningStarted = defineEvent({
  type: 'ScreeningStarted',
  shape: { by: fact(z.string()) },
  evolve: (state) => ({ ...state, status: 'SCREENING' }),
});
