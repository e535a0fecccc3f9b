import { z } from 'zod';
import { fact } from '../classification.js';

const days = (max = 730) => fact(z.int().min(1).max(max));
const levels = () =>
  z
    .array(fact(z.int().min(0).max(365)))
    .min(1)
    .max(12)
    .refine((given) => new Set(given).size === given.length, 'Give each level once.');

/** The terms that an office may set (those marked P in DOMAIN 5, and the levels of reminders), each within its bounds. */
export const termParameters = {
  acknowledgementWorkingDays: days(60),
  /** Below 48: after 48 hours the ASG is told. */
  triageHours: fact(z.int().min(1).max(47)),
  riskValidityDays: days(),
  consentValidityDays: days(),
  replyDays: days(),
  urgentReplyDays: days(),
  publicationDays: days(),
  legislationPublicationHours: fact(z.int().min(1).max(720)),
  noteReplyDays: days(),
  feedbackWorkingDays: days(60),
  reviewMonths: fact(z.int().min(1).max(24)),
  handOverDays: days(60),
  decisionDays: days(60),
  urgentDecisionHours: fact(z.int().min(1).max(240)),
  levelsInDays: levels(),
  levelsInWorkingDays: levels(),
  secondsPerDay: fact(z.number().positive().max(86_400)).nullable(),
};
