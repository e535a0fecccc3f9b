import { z } from 'zod';
import { fact, type Sealed } from '../../classification.js';
import type { Draft } from '../../decider.js';
import { CYCLE_PHASES } from '../../vocabulary/cycle-phase.js';
import { FAN_OUT } from '../../vocabulary/fan-out.js';
import type { CycleState } from '../cycle-state.js';
import { refusedEntry } from '../cycle-fields.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, type CycleJudged } from '../define-cycle-command.js';
import { entriesOf } from '../entry-faults.js';
import type { ReportEntry } from '../entry-row.js';
import { entriesFinalised } from '../events/entries-finalised.js';
import { entriesLocked } from '../events/entries-locked.js';
import { entriesPublished } from '../events/entries-published.js';
import { noteLinkedToEntries } from '../events/note-linked-to-entries.js';
import { notesPrepared } from '../events/notes-prepared.js';
import { replyPassedOn } from '../events/reply-passed-on.js';
import { keyOf } from '../manifest.js';
import { noteTo } from '../under-way.js';

const schema = z.strictObject({
  task: fact(z.enum(FAN_OUT.codes)),
  /** The State of the note verbale that the round was about, if it was about one. */
  state: fact(z.string()).nullable(),
  /** Who ordered it. */
  by: fact(z.string()),
  refused: z.array(refusedEntry()),
});
type Round = Sealed<z.output<typeof schema>>;

/**
 * A round over the entries of the year has ended: what it came to is read from the entries themselves, under lock, so that a
 * round that was interrupted and went on comes to the same.
 */
export const recordFanOut = defineCycleCommand({
  name: 'RecordFanOut',
  summary: 'Record what a round over the entries came to',
  schema,
  issuedBy: ['clockwork'],
  by: [],
  from: CYCLE_PHASES,
  departure: true,
  guards: [
    ({ state, payload: { task, state: of } }) =>
      state.underWay.some((one) => one.task === task && one.state === of) ? undefined : 'NOT_UNDER_WAY',
  ],
  record,
});

function record(judged: CycleJudged<Round>): readonly Draft[] {
  const { task, state: of, by, refused } = judged.payload;
  const to = of ?? '';
  switch (task) {
    case 'ENTER_NOTES':
      return [
        cycleDraft(notesPrepared, {
          preparedBy: by,
          notes: notesFor(judged.state, entriesOf(judged)),
          refused,
        }),
      ];
    case 'LINK_NOTE':
      return [cycleDraft(noteLinkedToEntries, { state: to as never, refused })];
    case 'PASS_ON_REPLY':
      return [cycleDraft(replyPassedOn, { state: to as never, refused })];
    case 'FINALISE':
      return [
        cycleDraft(entriesFinalised, {
          final: entriesOf(judged).filter(({ status }) => status === 'FINAL').length,
          refused,
        }),
      ];
    case 'LOCK': {
      const locked = new Set(
        entriesOf(judged)
          .filter(({ status }) => status === 'LOCKED')
          .map(keyOf),
      );
      const why = new Map(refused.map((entry) => [keyOf(entry), entry.codes]));
      const left = (judged.state.manifest?.entries ?? [])
        .filter((entry) => !locked.has(keyOf(entry)))
        .map(({ stream, entryId }) => ({
          stream,
          entryId,
          codes: why.get(keyOf({ stream, entryId })) ?? [],
        }));
      return [cycleDraft(entriesLocked, { left })];
    }
    case 'PUBLISH':
      return [cycleDraft(entriesPublished, { refused })];
  }
}

/** One note for each State with entries in it that no note has covered yet; States in the order of their codes. */
function notesFor(state: CycleState, entries: readonly ReportEntry[]) {
  const byState = new Map<string, { stream: string; entryId: string }[]>();
  for (const entry of entries) {
    const { stream, entryId } = entry;
    if (entry.status !== 'IN_NV' || entry.note !== null || entry.state === null) continue;
    if (noteTo(state, entry.state)?.sent) continue;
    byState.set(entry.state, [...(byState.get(entry.state) ?? []), { stream, entryId }]);
  }
  return [...byState]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, covered]) => ({ state: code, entries: covered }));
}
