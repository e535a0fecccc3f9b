/**
 * What becomes of the running terms of a case when the office's parameters or holidays change (DOMAIN 5, P).
 *
 * Contract:
 * 1. A term is computed anew from the facts that it was computed from, by the office of the moment; only what then ends
 *    otherwise, or reminds otherwise, moves.
 * 2. Nothing ends in the past by a change of rules: a term that would, ends today (one in hours: now).
 * 3. A term that is over its end already stays as it is, unless the change gives it more time.
 * 4. Levels that fell stay fallen, since a term keeps its name; none that lies in the past is told.
 * 5. With terms of seconds in force, for trying the clockwork, nothing moves.
 */
import { dayOf, endOfDay } from '../../calendar/day.js';
import { oldestPublicationConsent } from '../../consent/validity-term.js';
import type { Moment } from '../../decider.js';
import type { RunningTerm, Term } from '../../stream/term.js';
import type { CaseState } from '../case-state.js';
import { daysOf } from '../days-of.js';
import { decisionsMove } from '../decision-terms.js';
import { letterTerms } from '../letter-terms.js';
import { letterOf } from '../letters.js';
import { acknowledgementTerm } from './acknowledgement-term.js';
import { consentValidityTerm } from './consent-validity-term.js';
import { feedbackTerm } from './feedback-term.js';
import { handOverTerm } from './hand-over-term.js';
import { nextStepTerm } from './next-step-term.js';
import { noteReplyTerm } from './note-reply-term.js';
import { reviewTerm } from './review-term.js';
import { riskValidityTerm } from './risk-validity-term.js';
import { triageTerm } from './triage-term.js';

/** The terms that move, as they would run from now on. Empty where the change concerns nothing that runs. */
export function revisedTerms(state: CaseState, moment: Moment): readonly Term[] {
  if (moment.office.parameters.secondsPerDay !== null) return [];
  return state.terms.flatMap((running) => {
    const anew = computedAnew(running, state, moment);
    if (anew === null || same(anew, running)) return [];
    const revised = notBefore(moment, running, anew);
    return revised === null || same(revised, running) ? [] : [revised];
  });
}

/** Whether anything in the case has another end by the office of the moment: a running term, or a decision that waits. */
export const termsMove = (state: CaseState, moment: Moment): boolean =>
  revisedTerms(state, moment).length > 0 || decisionsMove(state, moment);

type Facts = Pick<CaseState, 'risk' | 'receivedAt' | 'actions' | 'entries' | 'lastReviewAt'>;

function computedAnew(running: RunningTerm, state: CaseState, moment: Moment): Term | null {
  const { kind, subject, stage } = running;
  const { risk, receivedAt, actions, entries, assignment }: Facts & CaseState = state;
  switch (kind) {
    case 'acknowledgement':
      return receivedAt === null ? null : acknowledgementTerm(subject, receivedAt, daysOf(state), moment);
    case 'triage': {
      const begun = beginOfTriage(running);
      return begun === null ? null : triageTerm(subject, { ...moment, effectiveAt: begun });
    }
    case 'riskValidity':
      return risk && riskValidityTerm(subject, risk.at, moment);
    case 'consentValidity': {
      const oldest = oldestPublicationConsent(state, subject.split('/')[0] as string);
      return oldest === undefined ? null : consentValidityTerm(subject, oldest, moment);
    }
    case 'reply':
    case 'publication': {
      const letter = letterOf(state, subject);
      if (!letter?.sentOn) return null;
      return letterTerms(letter, { on: letter.sentOn, at: letter.sentAt }, moment)[kind];
    }
    case 'noteReply': {
      const note = entries[subject]?.note;
      return note ? noteReplyTerm(subject, note.sentOn, moment) : null;
    }
    case 'feedback': {
      const issuedOn = entries[subject]?.issuedOn;
      return issuedOn === undefined ? null : feedbackTerm(subject, issuedOn, daysOf(state), moment);
    }
    case 'review': {
      const from = beginOfReview(subject, state);
      return from === null ? null : reviewTerm(subject, from, moment);
    }
    case 'nextStep': {
      const nextOn = actions[subject]?.nextOn;
      return nextOn ? nextStepTerm(subject, nextOn, moment, stage) : null;
    }
    case 'handOver': {
      const { handOver } = assignment;
      return handOver && handOverTerm(subject, { ...moment, effectiveAt: handOver.at }, stage);
    }
    case 'input': // of the office
    case 'periodCloses':
    case 'submissionsDue':
    case 'mainText':
    case 'mainIssued':
    case 'annexLock':
    case 'presentation':
      return null; // the others of a report's cycle, which takes up its dates by itself
  }
}

/** The last level of a triage stands a fixed time after its beginning (DOMAIN 6 "Urgent triage"). */
function beginOfTriage({ levels }: RunningTerm): number | null {
  const last = levels.find(({ name }) => name === 'AFTER_48H');
  return last === undefined ? null : last.at - 48 * HOUR_MS;
}

/** A review counts from the day in its name, on which the case came to follow-up, or from the last review. */
function beginOfReview(subject: string, { lastReviewAt }: CaseState): number | null {
  const day = /\/(\d{4}-\d{2}-\d{2})$/.exec(subject)?.[1];
  return day === undefined ? lastReviewAt : endOfDay(day) - 1;
}

function notBefore({ effectiveAt }: Moment, running: RunningTerm, anew: Term): Term | null {
  const earliest = IN_HOURS.includes(anew.rule) ? effectiveAt : endOfDay(dayOf(effectiveAt));
  if (anew.dueAt >= earliest) return anew;
  if (running.dueAt <= earliest) return null;
  const levels = anew.levels.map((level) => (level.at === anew.dueAt ? { ...level, at: earliest } : level));
  const passed = levels.filter(({ at }) => at < effectiveAt).map(({ name }) => name);
  return { ...anew, dueAt: earliest, levels, passed };
}

const same = (a: Term, b: Term): boolean =>
  a.dueAt === b.dueAt &&
  a.levels.length === b.levels.length &&
  a.levels.every(({ name, at }) => b.levels.some((other) => other.name === name && other.at === at));

const IN_HOURS: readonly string[] = ['D2', 'D8'];
const HOUR_MS = 3_600_000;
