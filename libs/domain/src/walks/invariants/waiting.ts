import type { RecordedCaseEvent } from '../../case/recorded-case-event.js';
import type { Step } from '../execute.js';

/** What a case waits for (DOMAIN 9.11, 9.17, D18, 6). True is well. */
export const WAITING = {
  /** 9.17: each level of a term falls once. */
  levelsFallOnce: ({ news, events }: Step) => {
    if (!news.some(({ event }) => FALLS.includes(event.type))) return true;
    const fallen = events.flatMap((event) => levelsOf(event as RecordedCaseEvent));
    return new Set(fallen).size === fallen.length;
  },

  /** 9.11, 9.17: a letter that waits for its reply has a term, and only such a letter. */
  openLettersHaveTerms: ({ after }: Step) =>
    ['CLOSED', 'NOT_PURSUED', 'MERGED'].includes(after.status ?? '') ||
    Object.values(after.communications).every(
      ({ id, status, replyDueAt }) =>
        ((status === 'SENT' || status === 'ACKNOWLEDGED') && replyDueAt !== null) ===
        after.terms.some(({ kind, subject }) => kind === 'reply' && subject === id),
    ),

  /** D18: a case that comes to follow-up is looked at again. */
  followUpIsReviewed: ({ news, after }: Step) =>
    after.status !== 'FOLLOW_UP' ||
    news.every(({ before }) => before.status === 'FOLLOW_UP') ||
    after.terms.some(({ kind }) => kind === 'review'),

  /** DOMAIN 6: a case is communicated while something out waits for its reply. */
  communicatedCasesWait: ({ after }: Step) =>
    after.status !== 'COMMUNICATED' ||
    Object.values(after.communications).some(
      ({ status, replyDueAt }) => (status === 'SENT' || status === 'ACKNOWLEDGED') && replyDueAt !== null,
    ) ||
    Object.values(after.entries).some(({ note, noteReply }) => note !== null && noteReply === null),
} as const satisfies Readonly<Record<string, (step: Step) => boolean>>;

const FALLS: readonly string[] = ['ReminderFell', 'ReplyLapsed', 'LetterBecamePublic'];
const levelsOf = (event: RecordedCaseEvent): readonly string[] => {
  switch (event.type) {
    case 'ReminderFell': {
      const { kind, subject, level, skipped } = event.payload;
      return [level, ...skipped].map((name) => `${kind}/${subject}/${name}`);
    }
    case 'ReplyLapsed':
      return event.payload.skipped.map((name) => `reply/${event.payload.communicationId}/${name}`);
    case 'LetterBecamePublic':
      return ['END', ...event.payload.skipped].map(
        (name) => `publication/${event.payload.communicationId}/${name}`,
      );
    default:
      return [];
  }
};
