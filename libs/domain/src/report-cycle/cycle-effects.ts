import type { EffectDraft, Notice } from '../stream/effect-draft.js';
import type { Moment, Recorded } from '../decider.js';
import type { Recipient } from '../vocabulary/recipient.js';
import { deputyOf } from '../office/deputies.js';
import { OFFICE_STREAM } from '../office/office-decider.js';
import type { OfficeState } from '../office/office-state.js';
import type { Role } from '../vocabulary/role.js';
import { inbox, inboxAndMail } from '../stream/telling.js';
import type { CycleEvent } from './cycle-events.js';
import type { CycleState } from './cycle-state.js';
import type { RecordedCycleEvent } from './recorded-cycle-event.js';
import { noteTo } from './under-way.js';

/**
 * Everything that an event of a report's cycle asks to be done, judged on the state after it; recorded with it as facts. Of a report
 * that is moved in, what is asked of its cases takes effect when the event did; nobody is told, and nothing leaves.
 */
export function cycleEffects(
  state: CycleState,
  recorded: Recorded<CycleEvent>,
  moment: Moment,
): readonly EffectDraft[] {
  const asked = effectsOf(state, recorded, moment);
  if (!state.takingOver) return asked;
  return asked.flatMap((effect): readonly EffectDraft[] => {
    if (effect.kind === 'fan-out') return [{ ...effect, at: recorded.effectiveAt }];
    if (effect.kind !== 'command') return [];
    return effect.stream === OFFICE_STREAM ? [effect] : [{ ...effect, at: recorded.effectiveAt }];
  });
}

function effectsOf(
  state: CycleState,
  recorded: Recorded<CycleEvent>,
  { office }: Moment,
): readonly EffectDraft[] {
  const event = recorded as RecordedCycleEvent;
  const at = event.recordedAt;
  const tell = (about: Notice['about'], subject: string, level: string, ...to: readonly Recipient[]) =>
    inbox(told(to, office, subject, at), { about, subject, level, dueAt: null });
  switch (event.type) {
    case 'CycleReminderFell': {
      const { kind, subject, level, to, dueAt } = event.payload;
      return inboxAndMail(told([to], office, subject, at), { about: kind, subject, level, dueAt });
    }
    case 'CycleIntakeClosed':
      return [toOffice('CloseIntake', state)];
    case 'FanOutBegun':
      return [fanOut(event.payload.task, { by: event.payload.by }, null)];
    case 'NotesPrepared':
      return tell('decision', 'report', 'SEND_NOTES', 'SUPERVISOR');
    case 'NoteSent': {
      const { state: to, number, sentOn, entries, first } = event.payload;
      const listed = entries.map(({ stream, entryId }) => ({ stream, entryId }));
      return [
        { kind: 'note', queue: 'effects', state: to, attempt: 1 },
        fanOut('LINK_NOTE', { state: to, number, sentOn }, listed),
        ...(first ? [toOffice('CloseAdmission', state)] : []),
      ];
    }
    case 'NoteDispatchResolved': {
      const { state: to, resolution, attempt } = event.payload;
      return resolution === 'SEND_AGAIN' ? [{ kind: 'note', queue: 'effects', state: to, attempt }] : [];
    }
    case 'NoteDispatchRecorded': {
      const { state: to, outcome } = event.payload;
      const notice = { about: 'dispatch', subject: to, level: outcome, dueAt: null } as const;
      return outcome === 'CONFIRMED'
        ? []
        : inboxAndMail(told(['EDITOR', 'SUPERVISOR'], office, to, at), notice);
    }
    case 'ReplyToNoteRecorded': {
      const { state: to, receivedOn, datedOn, text, summary, afterLock } = event.payload;
      return [
        fanOut(
          'PASS_ON_REPLY',
          { state: to, receivedOn, datedOn, text, summary, afterLock },
          noteTo(state, to)?.entries ?? [],
        ),
      ];
    }
    case 'EntriesFinalised':
      return event.payload.refused.length > 0 ? tell('task', 'report', 'ENTRIES_REFUSED', 'EDITOR') : [];
    case 'Frozen':
      return tell('decision', 'report', 'SIGN', 'EDITOR', 'ASG');
    case 'Signed':
      return event.payload.locks ? [fanOut('LOCK', {}, refs(state))] : [];
    case 'EntriesLocked':
      return tell(
        'task',
        'report',
        event.payload.left.length > 0 ? 'ENTRIES_LEFT' : 'LOCKED',
        'EDITOR',
        'SUPERVISOR',
      );
    case 'RedactionOrdered':
      return [toCase('RedactEntry', event.payload)];
    case 'CorrigendumOrdered':
      return [toCase('IssueCorrigendum', event.payload)];
    case 'OrderRefused':
      return tell('task', event.payload.entryId, 'ORDER_REFUSED', 'EDITOR', 'SUPERVISOR');
    case 'ReportPublished': {
      const { symbol, issuedOn } = event.payload;
      const entries = (state.manifest?.entries ?? []).map(({ stream, entryId, paragraph }) => ({
        stream,
        entryId,
        with: { paragraph },
      }));
      return [fanOut('PUBLISH', { report: symbol, issuedOn }, entries), report(1)];
    }
    case 'ReportDispatchOrdered':
      return [report(event.payload.attempt)];
    case 'ReportDispatchRecorded':
      return event.payload.outcome === 'CONFIRMED'
        ? []
        : tell('task', 'report', 'REPORT_NOT_HANDED_OVER', 'EDITOR', 'SUPERVISOR');
    case 'EntriesPublished':
      return tell('task', 'report', 'PUBLISHED', 'EDITOR', 'SUPERVISOR', 'ASG');
    default:
      return [];
  }
}

const report = (attempt: number): EffectDraft => ({ kind: 'report', queue: 'effects', attempt });

type FanOut = Extract<EffectDraft, { kind: 'fan-out' }>;
const fanOut = (task: FanOut['task'], payload: FanOut['payload'], entries: FanOut['entries']): FanOut => ({
  kind: 'fan-out',
  queue: 'conducting',
  task,
  payload,
  entries,
});

const refs = ({ manifest }: CycleState) =>
  (manifest?.entries ?? []).map(({ stream, entryId }) => ({ stream, entryId }));

const toOffice = (command: 'CloseIntake' | 'CloseAdmission', { year }: CycleState): EffectDraft => ({
  kind: 'command',
  queue: 'conducting',
  stream: OFFICE_STREAM,
  command,
  payload: { year },
});

/** What was ordered, as the command to the case: without what only the cycle keeps of it. */
const toCase = (
  command: 'RedactEntry' | 'IssueCorrigendum',
  ordered: { readonly stream: string; readonly starts?: unknown; readonly ends?: unknown },
): EffectDraft => {
  const payload = Object.fromEntries(
    Object.entries(ordered).filter(([field]) => !['stream', 'starts', 'ends'].includes(field)),
  );
  return { kind: 'command', queue: 'conducting', stream: ordered.stream, command, payload };
};

const ROLE_OF: { readonly [R in Recipient]?: Role } = {
  EDITOR: 'EDITOR',
  SUPERVISOR: 'SUPERVISOR',
  ASG: 'ASG',
};

/**
 * Who works on the report in these places, as ids of colleagues, together with whoever stands in for them at that instant (ms):
 * nobody who has retired, and of what concerns one State nobody with a declared conflict with it. Where nobody is left, the
 * supervisors, then the ASG.
 */
function told(
  places: readonly Recipient[],
  office: OfficeState,
  subject: string,
  at: number,
): readonly string[] {
  const mayBeTold = (id: string) =>
    office.colleagues[id]?.retired === false && !(office.conflicts[id]?.includes(subject) ?? false);
  const holders = (role: Role | undefined) =>
    Object.values(office.colleagues)
      .filter(({ roles }) => role !== undefined && roles.includes(role))
      .flatMap(({ id }) => [id, deputyOf(office, id, at)])
      .filter((id) => id !== null)
      .filter(mayBeTold);
  const asked = [...new Set(places.flatMap((place) => holders(ROLE_OF[place])))];
  if (asked.length > 0) return asked;
  const supervisors = [...new Set(holders('SUPERVISOR'))];
  return supervisors.length > 0 ? supervisors : [...new Set(holders('ASG'))];
}
