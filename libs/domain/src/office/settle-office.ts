import type { Draft, Moment } from '../decider.js';
import { remindersDue, wakeAtOf } from '../stream/reminders-due.js';
import { officeDraft } from './define-office-event.js';
import { officeReminderFell } from './events/office-reminder-fell.js';
import type { OfficeEvent } from './office-events.js';
import type { OfficeState } from './office-state.js';

/** What the calendar records of the office: its terms remind, and change nothing else (DOMAIN 5, 6). */
export const settleOffice = (
  state: OfficeState,
  { effectiveAt }: Pick<Moment, 'effectiveAt'>,
): readonly Draft<OfficeEvent>[] =>
  remindersDue(state.terms, effectiveAt).map(({ term: { kind, subject, dueAt }, level, skipped }) =>
    officeDraft(
      officeReminderFell,
      { kind, subject, level: level.name, to: level.to, dueAt, skipped },
      Math.max(level.at, state.lastEffectiveAt),
    ),
  );

/** The earliest instant (ms) at which something falls due, or null. */
export const officeWakeAt = ({ terms }: OfficeState): number | null => wakeAtOf(terms);
