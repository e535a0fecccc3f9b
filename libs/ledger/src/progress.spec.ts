import type { Moment } from '@vigil/domain/decider';
import { EventUnknown, definitionOf, upcast } from './event-definition.js';
import { NeverSettled, Progress } from './progress.js';
import { COUNTER } from './testing/counter.js';

const moment = { recordedAt: 100, effectiveAt: 100, elsewhere: [] } as unknown as Moment;
const frame = { stream: 'case/a', commandId: 'c_1', causationId: null, policy: 3 };
const used = { origin: 'person', id: 'u-1', role: 'OFFICER' } as const;

describe('a step in memory', () => {
  const begun = () => {
    const progress = new Progress(COUNTER, frame, COUNTER.initialState('case/a'), 0, 0);
    progress.record([{ type: 'Opened', payload: { readers: [], state: 'XEX' } }], used, moment);
    return progress;
  };

  it('folds each event before the next, and numbers them', () => {
    const progress = begun();
    progress.record(
      [
        { type: 'Added', payload: { by: 2 } },
        { type: 'Added', payload: { by: 3 } },
      ],
      used,
      moment,
    );
    expect(progress.events.map(({ seq, policy, version }) => [seq, policy, version])).toEqual([
      [1, 3, 1],
      [2, 3, 1],
      [3, 3, 1],
    ]);
    expect(progress.state.sum).toBe(5);
    expect([progress.lastSeq, progress.decidedAt]).toEqual([3, 3]);
  });

  it('settles everything due, and lets reminders move no ETag', () => {
    const progress = begun();
    progress.record(
      [50, 60, 200].map((dueAt) => ({ type: 'Added', payload: { by: 1, dueAt } })),
      used,
      moment,
    );
    progress.settle({ ...moment, effectiveAt: 150, recordedAt: 150 });
    expect(progress.state.fallen).toBe(2);
    expect(progress.events.slice(-2).map(({ actor }) => actor.origin)).toEqual(['clockwork', 'clockwork']);
    expect([progress.lastSeq, progress.decidedAt]).toEqual([6, 4]);
  });

  it('gathers what each event asks to be done', () => {
    const progress = begun();
    progress.record([{ type: 'Added', payload: { by: 1, tells: ['u-2'], mails: ['u-2'] } }], used, moment);
    expect(progress.effects.map(({ seq, n, draft }) => [seq, n, draft.kind])).toEqual([
      [2, 0, 'inbox'],
      [2, 1, 'mail'],
    ]);
  });

  it('stops a settling that never ends', () => {
    const falls = { ...COUNTER, settle: () => [{ type: 'Fell', payload: { subject: 'x' } } as const] };
    expect(() => new Progress(falls, frame, COUNTER.initialState('case/a'), 0, 0).settle(moment)).toThrow(
      NeverSettled,
    );
  });

  it('knows no event but those of its kind, and no version without an upcast', () => {
    expect(() => begun().record([{ type: 'toString', payload: {} }], used, moment)).toThrow(EventUnknown);
    const added = { ...definitionOf(COUNTER, 'Added'), version: 2 };
    expect(() => upcast(added, 'Added', 3, {})).toThrow(EventUnknown);
    expect(() => upcast(added, 'Added', 1, {})).toThrow(EventUnknown);
    expect(upcast({ ...added, upcast: (old, from) => ({ old, from }) }, 'Added', 1, 'x')).toEqual({
      old: 'x',
      from: 1,
    });
  });
});
