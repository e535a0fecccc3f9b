import { dayOf } from '@vigil/domain/calendar/day';
import type { Moment } from '@vigil/domain/decider';
import type { CycleState } from '@vigil/domain/report-cycle/cycle-state';
import { datedTerms } from '@vigil/domain/report-cycle/cycle-terms';
import type { CyclePhase } from '@vigil/domain/vocabulary/cycle-phase';
import type { Forum } from '@vigil/domain/vocabulary/forum';
import type { TermKind } from '@vigil/domain/vocabulary/term-kind';

/** One date of the year: the last day on which it is in time, and the day on which it was done. */
export interface PlannedDate {
  readonly rule: string;
  readonly kind: TermKind;
  readonly subject: string;
  readonly phase: CyclePhase;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly late: boolean;
}

/** The dates D10, D11 and D13 to D16 of a report's year, those that passed too (DOMAIN 5). */
export function plannedDates(state: CycleState, moment: Moment): readonly PlannedDate[] {
  const { dates, year, terms } = state;
  if (dates === null || year === null) return [];
  return datedTerms(dates, year, moment).map(({ rule, kind, subject, stage: phase, dueAt }) => {
    const dueOn = dayOf(dueAt - 1);
    const doneOn = doneOf(state, kind, subject);
    const runs = terms.some((term) => term.kind === kind && term.subject === subject);
    const late = doneOn === null ? runs && dueAt <= moment.effectiveAt : doneOn > dueOn;
    return { rule, kind, subject, phase, dueOn, doneOn, late };
  });
}

/** The day on which what a term waits for was done; null where it was not, or where nothing is done but a day passes. */
function doneOf(state: CycleState, kind: TermKind, subject: string): string | null {
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
