import { z } from 'zod';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { screeningStarted } from '../events/screening-started.js';
import { duplicateCheckIsRun } from '../guards/duplicate-check.js';

/** Opens the screening of an allegation (DOMAIN 6). A declared conflict never gets this far: the case is not visible. */
export const startScreening = defineCommand({
  name: 'StartScreening',
  summary: 'Begin to screen the allegation',
  group: 'intake',
  schema: z.strictObject({}),
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['RECEIVED'],
  guards: [duplicateCheckIsRun],
  record: ({ state, actor }) => [
    draft(screeningStarted, {
      by: actor.origin === 'person' ? actor.id : '',
      ends: state.terms
        .filter(({ kind }) => kind === 'triage')
        .map(({ kind, subject }) => ({ kind, subject })),
    }),
  ],
});
