import type { EffectDraft, Notice } from '../../stream/effect-draft.js';
import type { Moment, Recorded } from '../../decider.js';
import type { Recipient } from '../../vocabulary/recipient.js';
import { recipientsOf } from '../../office/recipients.js';
import { inbox, inboxAndMail } from '../../stream/telling.js';
import type { CaseState } from '../case-state.js';
import type { CaseEvent } from '../events.js';
import type { RecordedCaseEvent } from '../recorded-case-event.js';

/**
 * Who is told that a level fell or a letter lapsed: once in the inbox, once by mail (DOMAIN 5, 9.17). That a letter became
 * public changes nothing that anybody must do: the officer finds it in the inbox.
 */
export function reminderEffects(
  state: CaseState,
  recorded: Recorded<CaseEvent>,
  moment: Moment,
): readonly EffectDraft[] {
  const event = recorded as RecordedCaseEvent;
  const tell = (to: Recipient, notice: Notice) =>
    inboxAndMail(recipientsOf(to, state, moment.office, event.recordedAt), notice);
  switch (event.type) {
    case 'ReminderFell': {
      const { tells, kind, subject, level, to, dueAt } = event.payload;
      return tells ? tell(to, { about: kind, subject, level, dueAt }) : [];
    }
    case 'ReplyLapsed': {
      const { tells, communicationId } = event.payload;
      const dueAt = state.communications[communicationId]?.replyDueAt ?? event.effectiveAt;
      return tells
        ? tell('SUPERVISOR', { about: 'reply', subject: communicationId, level: 'END', dueAt })
        : [];
    }
    case 'LetterBecamePublic': {
      const { tells, communicationId } = event.payload;
      const to = recipientsOf('OFFICER', state, moment.office, event.recordedAt);
      const notice = {
        about: 'publication',
        subject: communicationId,
        level: 'END',
        dueAt: event.effectiveAt,
      } as const;
      return tells ? inbox(to, notice) : [];
    }
    default:
      return [];
  }
}
