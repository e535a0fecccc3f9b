import type { EffectDraft, Notice } from '../../stream/effect-draft.js';
import type { Moment, Recorded } from '../../decider.js';
import type { Recipient } from '../../vocabulary/recipient.js';
import { recipientsOf } from '../../office/recipients.js';
import type { CaseState } from '../case-state.js';
import type { CaseEvent } from '../events.js';
import type { RecordedCaseEvent } from '../recorded-case-event.js';

/**
 * What letters and entries ask to be done, judged on the state after the event: the dispatch of a letter that was sent,
 * and who finds in the inbox that a text waits for clearance, was stopped, or that a dispatch needs a decision. Nothing
 * leaves and nobody is told while a case is moved in.
 */
export function letterEffects(
  state: CaseState,
  recorded: Recorded<CaseEvent>,
  moment: Moment,
): readonly EffectDraft[] {
  if (state.takingOver) return [];
  const event = recorded as RecordedCaseEvent;
  const whoever = (...places: readonly Recipient[]) => [
    ...new Set(places.flatMap((place) => recipientsOf(place, state, moment.office, event.recordedAt))),
  ];
  switch (event.type) {
    case 'CommunicationSent':
      return event.payload.mailed ? [dispatch(state, event.payload.communicationId)] : [];
    case 'DispatchResolved':
      return event.payload.resolution === 'SEND_AGAIN'
        ? [dispatch(state, event.payload.communicationId)]
        : [];
    case 'DispatchFailed':
      return atOnce(
        whoever('OFFICER', 'SUPERVISOR'),
        notice('dispatch', event.payload.communicationId, 'FAILED'),
      );
    case 'DispatchInDoubt':
      return atOnce(
        whoever('OFFICER', 'SUPERVISOR'),
        notice('dispatch', event.payload.communicationId, 'IN_DOUBT'),
      );
    case 'CommunicationDrafted':
    case 'DraftRevised': {
      const { communicationId } = event.payload;
      const clearer = state.communications[communicationId]?.highLevel ? 'ASG' : 'SUPERVISOR';
      return inbox(whoever(clearer), notice('decision', communicationId, 'CLEAR_COMMUNICATION'));
    }
    case 'CommunicationCleared':
      return inbox(
        whoever('OFFICER', 'PROTECTION'),
        notice('task', event.payload.communicationId, 'CLEARED'),
      );
    case 'CommunicationVetoed':
      return atOnce(
        whoever('OFFICER', 'SUPERVISOR'),
        notice('task', event.payload.communicationId, 'VETOED'),
      );
    case 'EntryProposed':
    case 'EntryTextRevised':
      return inbox(whoever('SUPERVISOR'), notice('decision', event.payload.entryId, 'CLEAR_ENTRY'));
    case 'EntryExcluded':
      return inbox(whoever('OFFICER', 'EDITOR'), notice('task', event.payload.entryId, 'EXCLUDED'));
    case 'NoteReplyRecorded':
      return inbox(whoever('OFFICER', 'EDITOR'), notice('task', event.payload.entryId, 'NOTE_REPLY'));
    case 'EntryPublished':
      return state.safeChannel
        ? inbox(whoever('OFFICER'), notice('task', event.payload.entryId, 'TELL_SOURCE'))
        : [];
    default:
      return [];
  }
}

const dispatch = (state: CaseState, communicationId: string): EffectDraft => ({
  kind: 'letter',
  queue: 'effects',
  communicationId,
  attempt: state.communications[communicationId]?.attempts ?? 1,
});

const notice = (about: Notice['about'], subject: string, level: string): Notice => ({
  about,
  subject,
  level,
  dueAt: null,
});

const inbox = (to: readonly string[], told: Notice): readonly EffectDraft[] =>
  to.length === 0 ? [] : [{ kind: 'inbox', queue: 'conducting', to, notice: told }];

const atOnce = (to: readonly string[], told: Notice): readonly EffectDraft[] =>
  to.length === 0 ? [] : [...inbox(to, told), { kind: 'mail', queue: 'conducting', to, notice: told }];
