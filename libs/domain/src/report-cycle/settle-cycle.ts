import type { Draft, Moment } from '../decider.js';
import { remindersDue, wakeAtOf } from '../stream/reminders-due.js';
import type { CycleEvent } from './cycle-events.js';
import type { CycleState } from './cycle-state.js';
import { cycleDraft } from './define-cycle-event.js';
import { cycleReminderFell } from './events/cycle-reminder-fell.js';

/**
 * What the calendar records of a report's year: its terms remind and never change a phase, since a missed date is recorded and
 * blocks nothing (DOMAIN 5).
 */
export const settleCycle = (
  state: CycleState,
  { effectiveAt }: Pick<Moment, 'effectiveAt'>,
): readonly Draft<CycleEvent>[] =>
  remindersDue(state.takingOver ? [] : state.terms, effectiveAt).map(
    ({ term: { kind, subject, dueAt }, level, skipped }) =>
      cycleDraft(
        cycleReminderFell,
        { kind, subject, level: level.name, to: level.to, dueAt, skipped },
        Math.max(level.at, state.lastEffectiveAt),
      ),
  );

/** The earliest instant (ms) at which something falls due, or null; none while an earlier report is moved in. */
export const cycleWakeAt = ({ terms, takingOver }: CycleState): number | null =>
  takingOver ? null : wakeAtOf(terms);
