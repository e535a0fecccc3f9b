import type { CaseAnswer } from '../api/case-answers.js';

/** What every part of a case is given. */
export interface CaseShown {
  readonly one: CaseAnswer;
  readonly asOf: string | null;
}
