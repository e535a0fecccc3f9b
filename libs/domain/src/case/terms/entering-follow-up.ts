import { dayOf } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import type { CaseState } from '../case-state.js';
import { reviewTerm } from './review-term.js';

/**
 * The review (D18) that begins when a case enters follow-up at `moment.effectiveAt`: none while one is running. The
 * subject is made of what led there (`subjectSeed`, a letter's id) and the day, so that each review is one of its own.
 */
export const reviewStarts = (state: CaseState, moment: Moment, subjectSeed: string): readonly Term[] =>
  state.terms.some(({ kind }) => kind === 'review')
    ? []
    : [reviewTerm(`${subjectSeed}/${dayOf(moment.effectiveAt)}`, moment.effectiveAt, moment)];
