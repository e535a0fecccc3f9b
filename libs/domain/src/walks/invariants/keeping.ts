import type { CaseState } from '../../case/case-state.js';
import type { Step } from '../execute.js';
import { same } from '../same.js';
import { newsOf } from './news-of.js';

/** What is never changed again (DOMAIN 9.7, 9.10, 9.11). True is well. */
export const KEEPING = {
  /** 9.7: what was sent, received or published is never changed. */
  whatIsOutStaysAsItWas: ({ news }: Step) =>
    news.every(({ before, after }) => lettersAreKept(before, after) && publishedAreKept(before, after)),

  /** 9.10: a reply keeps both its dates, and changes no fact. */
  repliesOnlyAdd: (step: Step) =>
    newsOf(step, 'ReplyRecorded').every(({ before, after, event: { payload } }) => {
      const reply = after.communications[payload.communicationId]?.replies.at(-1);
      return (
        reply?.receivedOn === payload.receivedOn &&
        reply.datedOn === payload.datedOn &&
        (['persons', 'consents', 'acts', 'cooperation', 'nexus', 'evidence', 'verifiedActs'] as const).every(
          (part) => before[part] === after[part],
        )
      );
    }),

  /** 9.11: a lapse is never before the term's end, and a late reply leaves it. */
  lapsesStay: ({ after }: Step) =>
    Object.values(after.communications).every(
      ({ status, lapsedAt, lapseVoid, replyDueAt }) =>
        (status !== 'LAPSED' && status !== 'REPLIED_LATE') ||
        (lapsedAt !== null && !lapseVoid && replyDueAt !== null && lapsedAt >= replyDueAt),
    ),
} as const satisfies Readonly<Record<string, (step: Step) => boolean>>;

const lettersAreKept = (before: CaseState, after: CaseState): boolean =>
  before.communications === after.communications ||
  Object.values(before.communications)
    .filter(({ sentOn }) => sentOn !== null)
    .every((was) => {
      const is = after.communications[was.id];
      return (
        is !== undefined &&
        KEPT_OF_LETTER.every((part) => same(is[part], was[part])) &&
        (is.sentOn === was.sentOn || was.sentOn !== null) &&
        was.replies.every(
          (reply, n) =>
            is.replies[n]?.receivedOn === reply.receivedOn &&
            is.replies[n].datedOn === reply.datedOn &&
            same(is.replies[n].text, reply.text),
        )
      );
    });
const KEPT_OF_LETTER = ['type', 'addressee', 'named', 'mentioned', 'text', 'number', 'origin'] as const;

const publishedAreKept = (before: CaseState, after: CaseState): boolean =>
  before.entries === after.entries ||
  Object.values(before.entries)
    .filter(({ status }) => status === 'PUBLISHED')
    .every((was) => KEPT_OF_ENTRY.every((part) => same(after.entries[was.id]?.[part], was[part])));
const KEPT_OF_ENTRY = ['status', 'annex', 'number', 'naming', 'mainText', 'annexText', 'year'] as const;
