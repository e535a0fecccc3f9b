import { inConflict, mayVisit } from '@vigil/domain/access/case-access';
import { readerKeysAt } from '@vigil/domain/access/reader-keys';
import type { CaseState } from '@vigil/domain/case/case-state';
import type { Colleague, OfficeState } from '@vigil/domain/office/office-state';
import type { Question } from '@vigil/ledger/counted';
import { Problem } from '../problems/problem.js';

/**
 * For whom a figure is counted (DOMAIN 7, 9.16, 9.20): the ASG over all cases; a supervisor or editor over those that they may
 * open; an analyst over all, de-identified. A case that touches a State of a declared conflict counts for none of them.
 */
export interface StatisticsReader {
  readonly scope: 'OFFICE' | 'OWN_CASES' | 'DE_IDENTIFIED';
  /** Which cases count: of a case in hand, and of rows. */
  readonly counts: (state: CaseState) => boolean;
  readonly rows: Question['reader'];
}

/** The reader that a colleague is at an instant (ms). Throws a Problem for whoever gets no statistics. */
export function statisticsReader(colleague: Colleague, office: OfficeState, now: number): StatisticsReader {
  const { roles } = colleague;
  const conflicts = office.conflicts[colleague.id] ?? [];
  const unconflicted = (state: CaseState) => !inConflict(state, colleague, office);
  if (roles.includes('ASG')) return { scope: 'OFFICE', counts: unconflicted, rows: { conflicts } };
  if (roles.includes('SUPERVISOR') || roles.includes('EDITOR'))
    return {
      scope: 'OWN_CASES',
      counts: (state) => mayVisit(state, colleague, office, false, now),
      rows: { readers: readerKeysAt(colleague, office, now), conflicts },
    };
  if (roles.includes('ANALYST')) return { scope: 'DE_IDENTIFIED', counts: unconflicted, rows: { conflicts } };
  throw new Problem(
    'role-not-permitted',
    'Statistics are for analysts, supervisors, the editor and the ASG. Ask one of them for the figure.',
  );
}
