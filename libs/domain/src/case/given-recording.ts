import type { ActorUsed, ConsentElsewhere, Draft, Moment, Recorded } from '../decider.js';
import type { OfficeState } from '../office/office-state.js';
import type { CaseState } from './case-state.js';
import type { CaseEvent } from './events.js';
import { evolve } from './evolve.js';
import { initialState } from './initial-state.js';
import { settle } from './settle.js';
import { OFFICE_PEOPLE, TEST_OFFICE } from './test-office.js';

/** Where the clock of a spec starts unless `at` moves it: a Monday morning in Geneva. */
export const MONDAY = '2026-01-12T09:00:00+01:00';

/** A case as a spec records it, with the clock, the office and the numbers given out so far. */
export interface Recording {
  readonly state: CaseState;
  readonly now: number;
  readonly office: OfficeState;
  readonly elsewhere: readonly ConsentElsewhere[];
  readonly counters: Readonly<Record<string, number>>;
  readonly recorded: readonly Recorded<CaseEvent>[];
}
/** An empty stream in the test office. */
export const BEGINNING: Recording = {
  state: initialState('RC-7K3Q9-F'),
  now: Date.parse(MONDAY),
  office: TEST_OFFICE,
  elsewhere: [],
  counters: {},
  recorded: [],
};

/** The moment in which the next decision of a spec is made. */
export const momentOf = ({ now, office, elsewhere, state }: Recording): Moment => ({
  recordedAt: now,
  effectiveAt: Math.max(now, state.lastEffectiveAt),
  office,
  elsewhere,
});

const STORY: ActorUsed = { origin: 'person', id: OFFICE_PEOPLE.officer, role: 'OFFICER' };

/** What is due by the clock of the spec, recorded by the calendar. */
export const settledTo = (recording: Recording): Recording =>
  recordAll(recording, settle(recording.state, momentOf(recording)), { origin: 'clockwork' }, 'calendar');

/** Records drafts as `execute` does: the next seq, the moment's instants, numbers for the holes. */
export function recordAll(
  recording: Recording,
  drafts: readonly Draft[],
  actor = STORY,
  commandId = 'story',
): Recording {
  return drafts.reduce<Recording>((so, draft) => {
    const moment = momentOf(so);
    const counters = { ...so.counters };
    const event = {
      stream: so.state.id,
      seq: so.state.version + 1,
      type: draft.type,
      version: 1,
      effectiveAt: draft.effectiveAt ?? moment.effectiveAt,
      recordedAt: moment.recordedAt,
      actor,
      commandId,
      causationId: null,
      policy: so.office.version,
      payload: numbered(draft.payload, counters),
    } as Recorded<CaseEvent>;
    return { ...so, state: evolve(so.state, event), recorded: [...so.recorded, event], counters };
  }, recording);
}

function numbered(value: unknown, counters: Record<string, number>): unknown {
  if (Array.isArray(value)) return value.map((one) => numbered(one, counters));
  if (typeof value !== 'object' || value === null) return value;
  if ('$number' in value) {
    const sequence = String(value.$number);
    counters[sequence] = (counters[sequence] ?? 0) + 1;
    return `${sequence}/${counters[sequence]}`;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbered(inner, counters)]));
}
