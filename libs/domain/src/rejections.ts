import { ABSENCE_REJECTIONS } from './rejections/absence.js';
import { ASSIGNMENT_REJECTIONS } from './rejections/assignment.js';
import { COLLEAGUE_REJECTIONS } from './rejections/colleague.js';
import { CYCLE_REJECTIONS } from './rejections/cycle.js';
import { ENDINGS_REJECTIONS } from './rejections/endings.js';
import { ENTRY_REJECTIONS } from './rejections/entry.js';
import { FACTS_REJECTIONS } from './rejections/facts.js';
import { INCLUSION_REJECTIONS } from './rejections/inclusion.js';
import { LETTER_REJECTIONS } from './rejections/letter.js';
import { OFFICE_REJECTIONS } from './rejections/office.js';
import { OUTGOING_REJECTIONS } from './rejections/outgoing.js';
import { PEOPLE_REJECTIONS } from './rejections/people.js';
import { STEP_REJECTIONS } from './rejections/step.js';
import { VERIFICATION_REJECTIONS } from './rejections/verification.js';

/** Every code with which a command is refused. Codes last for ever. */
export const REJECTIONS = {
  ...STEP_REJECTIONS,
  ...PEOPLE_REJECTIONS,
  ...ASSIGNMENT_REJECTIONS,
  ...FACTS_REJECTIONS,
  ...VERIFICATION_REJECTIONS,
  ...ENDINGS_REJECTIONS,
  ...LETTER_REJECTIONS,
  ...OUTGOING_REJECTIONS,
  ...ENTRY_REJECTIONS,
  ...INCLUSION_REJECTIONS,
  ...CYCLE_REJECTIONS,
  ...COLLEAGUE_REJECTIONS,
  ...ABSENCE_REJECTIONS,
  ...OFFICE_REJECTIONS,
} as const;
export type RejectionCode = keyof typeof REJECTIONS;
