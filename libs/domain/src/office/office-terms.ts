import { startAt, startOn } from '../case/terms/day-clock.js';
import { termInDays } from '../case/terms/term-in-days.js';
import type { Day } from '../calendar/day.js';
import type { Moment } from '../decider.js';
import type { RunningTerm, Term, TermKey } from '../stream/term.js';
import type { OfficeStage } from '../vocabulary/office-stage.js';
import type { OfficeState } from './office-state.js';

type OfficeTerm = Term<OfficeStage>;

/** What an action for a State or a theme left to be done, by the day that was set (`nextOn`, DOMAIN 6 "Prevention and engagement"). */
export const actionTerm = (
  actionId: string,
  nextOn: Day,
  moment: Moment,
  start = startAt(moment.effectiveAt),
): OfficeTerm =>
  termInDays(
    { kind: 'nextStep', subject: actionId, stage: 'AT_WORK', rule: 'nextOn', start, remind: 'OFFICER' },
    nextOn,
    moment,
  );

/** The answers of the UN entities that a call asked, by the day that it named; it runs while one of them is silent. */
export const inputTerm = (
  callId: string,
  dueOn: Day,
  moment: Moment,
  start = startAt(moment.effectiveAt),
): OfficeTerm =>
  termInDays(
    { kind: 'input', subject: callId, stage: 'AT_WORK', rule: 'dueOn', start, remind: 'OFFICER' },
    dueOn,
    moment,
  );

/** The running term of that kind and subject, as the event that ends it lists it; empty where none runs. */
export const endingOf = (
  { terms }: Pick<OfficeState, 'terms'>,
  kind: 'nextStep' | 'input',
  subject: string | undefined,
): readonly TermKey[] =>
  terms
    .filter((term) => term.kind === kind && term.subject === subject)
    .map((term) => ({ kind: term.kind, subject: term.subject }));

/**
 * The running terms of the office whose reminders other levels move, as they run from now on. Their days were set by people and
 * stay; levels that fell stay fallen. With terms of seconds in force, for trying the clockwork, nothing moves.
 */
export function revisedOfficeTerms(state: OfficeState, moment: Moment): readonly OfficeTerm[] {
  if (moment.office.parameters.secondsPerDay !== null) return [];
  return state.terms.flatMap((running) => {
    const anew = computedAnew(running, state, moment);
    return anew === undefined || sameLevels(anew, running) ? [] : [anew];
  });
}

function computedAnew(
  { kind, subject }: RunningTerm<OfficeStage>,
  { actions, calls }: OfficeState,
  moment: Moment,
): OfficeTerm | undefined {
  if (kind === 'input') {
    const call = calls[subject];
    return call && inputTerm(subject, call.dueOn, moment, startOn(call.on, moment));
  }
  const action = actions[subject];
  return action?.nextOn ? actionTerm(subject, action.nextOn, moment, startOn(action.on, moment)) : undefined;
}

const sameLevels = (a: OfficeTerm, b: OfficeTerm): boolean =>
  a.levels.length === b.levels.length &&
  a.levels.every(({ name }) => b.levels.some((one) => one.name === name));
