import type { Day } from '../calendar/day.js';
import type { Moment } from '../decider.js';
import type { Term, TermKey } from '../stream/term.js';
import type { CommunicationStatus } from '../vocabulary/communication.js';
import type { CaseState } from './case-state.js';
import type { Communication } from './case-outgoing.js';
import { letterTerms, termsOf } from './letter-terms.js';
import { replyIsLate } from './reply-is-late.js';

/** A sent letter judged by another date of sending. */
export interface CorrectedLetter {
  readonly replyDueAt: number | null;
  readonly status: CommunicationStatus;
  readonly lapsedAt: number | null;
  readonly lapseVoid: boolean;
  readonly lateReplies: readonly string[];
  /** Where the case stands now; null when it does not move. */
  readonly caseStatus: 'COMMUNICATED' | null;
  readonly starts: readonly Term[];
  readonly ends: readonly TermKey[];
}

/**
 * What follows from the corrected date: the terms anew, late and timely replies told apart anew, a lapse that had not
 * fallen by the new date void. A letter that is public stays so.
 */
export function correctedLetter(
  state: CaseState,
  letter: Communication,
  sent: { readonly on: Day; readonly at: number | null },
  moment: Moment,
): CorrectedLetter {
  const { reply, publication } = letterTerms(letter, sent, moment);
  const replyDueAt = reply?.dueAt ?? null;
  const lateReplies = letter.replies
    .filter(({ receivedOn }) => replyIsLate(receivedOn, replyDueAt, moment.effectiveAt))
    .map(({ id }) => id);
  const status = statusBy(letter, replyDueAt, lateReplies, moment.effectiveAt);
  const open = status === 'SENT' || status === 'ACKNOWLEDGED';
  const lapsed = letter.lapsedAt !== null || status === 'REPLIED_LATE';
  const running = open && reply ? withoutRepeats(reply, letter) : null;
  return {
    replyDueAt,
    status,
    lateReplies,
    lapsedAt: status === 'LAPSED' || status === 'REPLIED_LATE' ? replyDueAt : letter.lapsedAt,
    lapseVoid: lapsed && (open || status === 'REPLIED'),
    caseStatus:
      state.status === 'FOLLOW_UP' && open && replyDueAt !== null && !letter.pending ? 'COMMUNICATED' : null,
    starts: termsOf(running, letter.public ? null : publication),
    ends: running ? [] : [{ kind: 'reply', subject: letter.id }],
  };
}

function statusBy(
  { status, replies, acknowledgedOn, lapsedAt }: Communication,
  replyDueAt: number | null,
  lateReplies: readonly string[],
  effectiveAt: number,
): CommunicationStatus {
  if (replies.length > 0) return lateReplies.length < replies.length ? 'REPLIED' : 'REPLIED_LATE';
  // A letter that has not lapsed yet stays open even past its new term: the calendar records the lapse.
  if (status === 'LAPSED' && lapsedAt !== null && replyDueAt !== null && replyDueAt <= effectiveAt)
    return 'LAPSED';
  return acknowledgedOn === null ? 'SENT' : 'ACKNOWLEDGED';
}

/** The reminders of a letter that had lapsed were told: reopened, it repeats none (DOMAIN 6). */
const withoutRepeats = (term: Term, { status }: Communication): Term =>
  status === 'LAPSED'
    ? { ...term, passed: term.levels.filter(({ does }) => does === 'REMIND').map(({ name }) => name) }
    : term;
