import { revisedTerms } from '../case/terms/revised-terms.js';
import type { CaseState } from '../case/case-state.js';
import type { Moment } from '../decider.js';
import type { TermKind } from '../vocabulary/term-kind.js';
import type { OfficeState, TermParameters } from './office-state.js';
import { parametersWith, type GivenParameters } from './parameters-with.js';

/** A change of the office that has not been made: other terms, or other holidays (of a calendar, or the office's own). */
export interface WhatIf {
  readonly parameters?: GivenParameters | undefined;
  readonly holidays?:
    { readonly calendar?: string | undefined; readonly days: readonly string[] } | undefined;
}

/** A term that would move. Instants in ms since 1970. */
export interface Move {
  readonly kind: TermKind;
  readonly subject: string;
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

/** The office as it would be after the change. Nothing is recorded, nothing is judged. */
export function officeIf(office: OfficeState, { parameters, holidays }: WhatIf): OfficeState {
  const changed: TermParameters = parametersWith(office.parameters, parameters ?? {});
  const calendar = holidays?.calendar;
  return {
    ...office,
    version: office.version + 1,
    parameters: changed,
    holidays: holidays && calendar === undefined ? holidays.days : office.holidays,
    calendars:
      holidays && calendar !== undefined
        ? { ...office.calendars, [calendar]: holidays.days }
        : office.calendars,
  };
}

/** Which terms of a case would move if the office changed so at this moment: the same that ReviseTerms then records. */
export const movesIf = (state: CaseState, moment: Moment, change: WhatIf): readonly Move[] =>
  revisedTerms(state, { ...moment, office: officeIf(moment.office, change) }).flatMap(
    ({ kind, subject, rule, dueAt: to }) => {
      const from = state.terms.find((term) => term.kind === kind && term.subject === subject)?.dueAt ?? to;
      return from === to ? [] : [{ kind, subject, rule, from, to }];
    },
  );
