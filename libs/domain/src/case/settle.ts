/**
 * What the calendar records, and when (DESIGN "What is due comes first").
 *
 * Contract:
 * 0. Entries that left with a report are published before anything falls due or is decided.
 * 1. Everything due at `moment.effectiveAt` is recorded, in due order; equal instants in the order of TERM_KINDS, so
 *    that a letter lapses before it becomes public.
 * 2. Of one term only the most urgent due level falls: the lapse or publication if it is due, else the latest reminder;
 *    earlier ones are recorded with it as skipped. A level falls once; a reminder in `passed` never.
 * 3. Each event takes effect when its level was due, or at the stream's last effectiveAt if that is later.
 * 4. Settling at `wakeAt` moves `wakeAt` later, or to none.
 * 5. A case being taken over has no `wakeAt`: no clock strikes in it, and only its own dated steps settle what fell before them.
 *    Nobody is told of that.
 */
import type { Draft, Moment } from '../decider.js';
import type { Level } from '../stream/term.js';
import { remindersDue, wakeAtOf, type Due } from '../stream/reminders-due.js';
import type { Stage } from '../vocabulary/stage.js';
import type { CaseState } from './case-state.js';
import { draft } from './define-event.js';
import type { CaseEvent } from './events.js';
import { letterBecamePublic } from './events/letter-became-public.js';
import { reminderFell } from './events/reminder-fell.js';
import { replyLapsed } from './events/reply-lapsed.js';
import { foresee } from './foresee.js';
import { endsWaiting } from './letters.js';
import { departedEntries } from './publication.js';
import { reviewStarts } from './terms/entering-follow-up.js';

/** What fell due up to `moment.effectiveAt`, as drafts in due order with their own effectiveAt; empty if nothing. */
export function settle(state: CaseState, moment: Moment): readonly Draft<CaseEvent>[] {
  const [departed] = departedEntries(state, moment);
  return departed === undefined ? fallen(state, moment, !state.takingOver) : [departed];
}

/** The earliest instant (ms) at which something falls due, or null. */
export function wakeAt(state: CaseState): number | null {
  return state.takingOver ? null : wakeAtOf(state.terms);
}

function fallen(state: CaseState, moment: Moment, tells: boolean): readonly Draft<CaseEvent>[] {
  const drafts: Draft<CaseEvent>[] = [];
  for (let now = state; ;) {
    const [next] = remindersDue(now.terms, moment.effectiveAt, changesTheLetter);
    if (next === undefined) return drafts;
    const at = Math.max(next.level.at, now.lastEffectiveAt);
    const event = record(now, next, { ...moment, effectiveAt: at }, tells);
    drafts.push(event);
    now = foresee(now, [event], moment);
  }
}

const changesTheLetter = ({ does }: Level): boolean => does === 'LAPSE' || does === 'PUBLISH';

function record(
  state: CaseState,
  { term, level, skipped }: Due<Stage>,
  moment: Moment,
  mayTell: boolean,
): Draft<CaseEvent> {
  const { kind, subject, dueAt } = term;
  const { effectiveAt } = moment;
  if (!changesTheLetter(level))
    return draft(
      reminderFell,
      { kind, subject, level: level.name, to: level.to, dueAt, skipped, tells: mayTell },
      effectiveAt,
    );

  const tells = mayTell && !term.passed.includes(level.name);
  const ends = [{ kind, subject }];
  if (level.does === 'PUBLISH')
    return draft(letterBecamePublic, { communicationId: subject, skipped, tells, ends }, effectiveAt);
  const toFollowUp = endsWaiting(state, subject);
  const starts = toFollowUp ? reviewStarts(state, moment, subject) : [];
  return draft(
    replyLapsed,
    { communicationId: subject, skipped, tells, toFollowUp, ends, starts },
    effectiveAt,
  );
}
