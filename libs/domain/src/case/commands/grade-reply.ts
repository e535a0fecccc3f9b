import { z } from 'zod';
import { fact } from '../../classification.js';
import { REPLY_QUALITY } from '../../vocabulary/communication.js';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { replyGraded } from '../events/reply-graded.js';
import { letterIs } from '../guards/letter.js';
import { letterOf } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** Grades a reply, for the office only (DOMAIN 4 "Reply quality"). That none came is the lapse, no grade. */
export const gradeReply = defineCommand({
  name: 'GradeReply',
  summary: 'Grade the quality of a reply',
  group: 'communication',
  schema: z.strictObject({
    communicationId: partId(),
    replyId: partId(),
    quality: fact(z.enum(REPLY_QUALITY.codes).exclude(['NO_REPLY'])),
  }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: [...OPEN, 'CLOSED'],
  whileHeld: true,
  guards: [
    letterIs('REPLIED', 'REPLIED_LATE'),
    ({ state, payload: { communicationId, replyId } }) => {
      const letter = letterOf(state, communicationId);
      return letter && !letter.replies.some(({ id }) => id === replyId)
        ? { code: 'REPLY_UNKNOWN', field: 'replyId' }
        : undefined;
    },
  ],
  record: ({ payload }) => [draft(replyGraded, payload)],
});
