import { z } from 'zod';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import { answeredInstant as instant } from '../docs/answers.js';

/** A case in a list: pseudonymous, no text. What comes from an erased case is missing, and `erased` says so. */
export const listedCaseAnswer = z.strictObject({
  reference: z.string(),
  stage: z.enum(STAGES),
  alongside: z.array(z.enum(STAGES)),
  hold: z.boolean(),
  final: z.boolean(),
  unit: z.string().nullable(),
  officer: z.string().nullable(),
  risk: z.string().nullable(),
  erased: z.boolean().optional(),
  status: z.string().nullable().optional(),
  recordType: z.string().nullable().optional(),
  respondent: z.string().nullable().optional(),
  acts: z.array(z.string()).optional(),
  mechanisms: z.array(z.string()).optional(),
  urgent: z.boolean().optional(),
  persons: z.int().optional(),
  nextTerm: z.strictObject({ kind: z.string(), rule: z.string(), dueAt: instant() }).nullable(),
  stageSince: instant(),
  registeredAt: instant(),
  dueAt: instant().nullable(),
  overdue: z.boolean(),
  daysLate: z.int(),
});
