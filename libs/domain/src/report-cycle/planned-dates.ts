import { dayOf, type Day } from '../calendar/day.js';
import { plusWorkingDays } from '../calendar/working-days.js';
import type { Moment } from '../decider.js';
import type { CyclePhase } from '../vocabulary/cycle-phase.js';
import type { Forum } from '../vocabulary/forum.js';
import type { TermKind } from '../vocabulary/term-kind.js';
import type { CycleState } from './cycle-state.js';
import { datedTerms } from './cycle-terms.js';

/** One date of the year: the last day on which it is in time, and the day on which it was done. */
export interface PlannedDate {
  readonly rule: string;
  readonly kind: TermKind;
  readonly subject: string;
  readonly phase: CyclePhase;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly late: boolean;
}

/**
 * The dates D10, D11 and D13 to D16 of a report's year, those that passed too (DOMAIN 5). A period ends with its last day: it can be
 * closed on the next working day at the earliest, and is in time then. Pure.
 */
export function plannedDates(state: CycleState, moment: Moment): readonly PlannedDate[] {
  const { dates, year, terms } = state;
  if (dates === null || year === null) return [];
  return datedTerms(dates, year, moment).map(({ rule, kind, subject, stage: phase, dueAt }) => {
    const dueOn = dayOf(dueAt - 1);
    const doneOn = doneOf(state, kind, subject);
    const runs = terms.some((term) => term.kind === kind && term.subject === subject);
    const inTime = kind === 'periodCloses' ? plusWorkingDays(dueOn, 1, moment.office.holidays) : dueOn;
    const late = (doneOn ?? (runs ? dayOf(moment.effectiveAt) : dueOn)) > inTime;
    return { rule, kind, subject, phase, dueOn, doneOn, late };
  });
}

/** The day on which what a term waits for was done; null where it was not, or where nothing is done but a day passes. */
function doneOf(state: CycleState, kind: TermKind, subject: string): Day | null {
  switch (kind) {
    case 'periodCloses': {
      const closed = state.stages.find(({ stage }) => stage === 'INTAKE_CLOSED');
      return closed ? dayOf(closed.since) : null;
    }
    case 'mainText':
      return state.main?.on ?? null;
    case 'mainIssued':
      return state.mainIssuedOn;
    case 'annexLock': {
      const [, second] = state.signatures;
      return second ? dayOf(second.at) : null;
    }
    case 'presentation':
      return state.presented[subject as Forum] ?? null;
    default:
      return null;
  }
}
