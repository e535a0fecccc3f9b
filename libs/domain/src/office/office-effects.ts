import type { Moment, Recorded } from '../decider.js';
import type { EffectDraft } from '../stream/effect-draft.js';
import { inboxAndMail } from '../stream/telling.js';
import type { Recipient } from '../vocabulary/recipient.js';
import type { OfficeEvent } from './office-events.js';
import type { OfficeState } from './office-state.js';
import { holdersOf, toldFirst } from './recipients.js';
import type { OfficePayloadOf } from './define-office-event.js';
import type { officeReminderFell } from './events/office-reminder-fell.js';
import type { periodChanged } from './events/period-changed.js';

/**
 * What an event of the office asks to be done: a reminder is put in the inbox and mailed (DOMAIN 5, 9.17); the cycle of a report
 * takes up the dates of its period.
 */
export function officeEffects(
  state: OfficeState,
  event: Recorded<OfficeEvent>,
  { office }: Moment,
): readonly EffectDraft[] {
  if (event.type === 'PeriodChanged')
    return [takeUpDates(event.payload as OfficePayloadOf<typeof periodChanged>)];
  if (event.type !== 'OfficeReminderFell') return [];
  const { kind, subject, level, to, dueAt } = event.payload as OfficePayloadOf<typeof officeReminderFell>;
  const about = kind === 'input' ? state.calls[subject] : state.actions[subject];
  return inboxAndMail(told(to, about, office, event.recordedAt), { about: kind, subject, level, dueAt });
}

/**
 * Whoever recorded it, or the supervisors of their unit; where nobody at work hears of it, all supervisors, then the ASG. Nobody
 * who has retired, and nobody with a declared conflict with the State that it is about (DOMAIN 9.20).
 */
function told(
  to: Recipient,
  about: { readonly state: string | null; readonly recordedBy?: string | null } | undefined,
  office: OfficeState,
  at: number,
): readonly string[] {
  const who = about?.recordedBy ?? null;
  const unit = who === null ? undefined : office.colleagues[who]?.unit;
  const supervisors = () => (unit === undefined ? [] : holdersOf('SUPERVISOR', office, unit));
  return toldFirst(
    [
      to === 'OFFICER' && who !== null ? () => [who] : supervisors,
      supervisors,
      () => holdersOf('SUPERVISOR', office),
      () => holdersOf('ASG', office),
    ],
    office,
    at,
    ({ id }) => !(office.conflicts[id] ?? []).some((state) => state === about?.state),
  );
}

/** A year whose cycle is not open yet refuses it, and opens with the dates of that day. */
const takeUpDates = ({ year }: { readonly year: number }): EffectDraft => ({
  kind: 'command',
  queue: 'conducting',
  stream: `report-cycle/${year}`,
  command: 'TakeUpDates',
  payload: {},
});
