import type { CaseCommandType } from '../../case/catalogue.js';
import { COURSE_OF_CASE } from './course-of-case.js';
import { FACTS } from './facts.js';
import { INTAKE } from './intake.js';
import { LETTERS } from './letters.js';
import { MERGE } from './merge.js';
import type { PayloadMakers } from './payload-makers.js';
import { PERSONS } from './people.js';
import { REPORT } from './report.js';

/** A maker for each command: a command without one does not compile. */
export const PAYLOADS: PayloadMakers<CaseCommandType> = {
  ...INTAKE,
  ...PERSONS,
  ...FACTS,
  ...LETTERS,
  ...REPORT,
  ...COURSE_OF_CASE,
  ...MERGE,
};
