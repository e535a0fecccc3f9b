import type { EffectDraft } from '../stream/effect-draft.js';
import type { CaseCommandType } from '../case/catalogue.js';
import type { RejectionCode } from '../rejections.js';
import type { FanOutTask } from '../vocabulary/fan-out.js';
import type { ReportEntry } from './entry-row.js';

/** The command that each task asks of an entry's case. */
export const ORDERED: { readonly [T in FanOutTask]: CaseCommandType } = {
  ENTER_NOTES: 'EnterNote',
  LINK_NOTE: 'LinkNote',
  PASS_ON_REPLY: 'RecordNoteReply',
  FINALISE: 'FinaliseEntry',
  LOCK: 'LockEntry',
  PUBLISH: 'PublishEntry',
};

/** What one entry's case is asked: nothing, a command with its payload, or nothing since it lacks what the task rests on. */
export type EntryOrder =
  | { readonly asks: false }
  | { readonly asks: false; readonly lacks: RejectionCode }
  | { readonly asks: true; readonly payload: Readonly<Record<string, unknown>> };

type FanOut = Extract<EffectDraft, { kind: 'fan-out' }>;

/**
 * What a round asks of one entry of the year. Rounds over all of them go to those that stand where the task begins; an entry
 * that an interrupted round has brought further already answers the same command again, and is counted by where it stands.
 */
export function orderFor(
  { task, payload }: Pick<FanOut, 'task' | 'payload'>,
  entry: ReportEntry,
): EntryOrder {
  const { entryId, status } = entry;
  switch (task) {
    case 'ENTER_NOTES':
      return status === 'CLEARED' ? { asks: true, payload: { entryId } } : { asks: false };
    case 'FINALISE':
      if (status !== 'IN_NV') return { asks: false };
      return entry.state !== null && entry.note === null
        ? { asks: false, lacks: 'NOTE_NOT_SENT' }
        : { asks: true, payload: { entryId } };
    case 'LINK_NOTE': {
      const { number, sentOn } = payload;
      return { asks: true, payload: { entryId, number, sentOn } };
    }
    case 'PASS_ON_REPLY': {
      const { receivedOn, datedOn, text, summary, afterLock } = payload;
      return { asks: true, payload: { entryId, receivedOn, datedOn, text, summary, afterLock } };
    }
    case 'LOCK':
      return { asks: true, payload: { entryId } };
    case 'PUBLISH': {
      const { report, issuedOn } = payload;
      return { asks: true, payload: { entryId, report, issuedOn } };
    }
  }
}
