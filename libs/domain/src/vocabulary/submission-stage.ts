import { vocabulary } from './label.js';

/** What became of a submission, in words that a partner may hear: no status of the house, no reason, no other case. */
export const SUBMISSION_STAGE = vocabulary('submissionStage', {
  RECEIVED: { en: 'Received', ar: 'وردت' },
  LOOKED_INTO: { en: 'Being looked into', ar: 'قيد النظر' },
  ACTED_UPON: { en: 'Acted upon', ar: 'اتُّخذ إجراء بشأنها' },
  REPORTED: { en: 'In a report', ar: 'أُدرجت في تقرير' },
  JOINED: { en: 'Joined with another submission', ar: 'ضُمّت إلى أخرى' },
  NOT_PURSUED: { en: 'Not pursued', ar: 'لم تُتابَع' },
  CLOSED: { en: 'Closed', ar: 'أُغلقت' },
});
export type SubmissionStage = (typeof SUBMISSION_STAGE.codes)[number];
