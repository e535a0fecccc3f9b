import type { Rejection } from '@vigil/domain/decider';
import { rejectionText } from '@vigil/domain/labels/rejection-text';
import { REJECTIONS } from '@vigil/domain/rejections';
import { notFound, Problem, type Failure } from '../problems/problem.js';

/** Turns the rejections of a decision into the problem that HTTP answers (DESIGN "HTTP"). */
export function rejectionProblem(rejections: readonly Rejection[]): Problem {
  const codes = rejections.map(({ code }) => code);
  if (codes.includes('NOT_VISIBLE')) return notFound();
  if (codes.includes('ROLE_NOT_PERMITTED'))
    return new Problem('role-not-permitted', REJECTIONS.ROLE_NOT_PERMITTED.remedy.en, {
      failures: rejections.map(explain),
    });
  return new Problem('refused', 'Nothing was recorded. Mend what is named and send it again.', {
    failures: rejections.map(explain),
  });
}

/** A rejection in the office's words: what is wrong, what to do, and where the rule stands. */
export function explain({ code, field, entries }: Rejection): Failure {
  const { says, remedy } = rejectionText(code, 'en');
  return {
    code,
    ...(field === undefined ? {} : { field: `/${field.replaceAll('.', '/')}` }),
    ...(entries === undefined ? {} : { entries }),
    says,
    remedy,
    paragraph: REJECTIONS[code].paragraph,
  };
}
