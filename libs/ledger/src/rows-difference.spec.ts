import type { StreamRows } from '@vigil/domain/stream/rows';
import { rowsDifference } from './rows-difference.js';
import { COUNTER } from './testing/counter.js';

const shown = (change: Partial<StreamRows> = {}, dueAt: number | null = 10): StreamRows => {
  const rows = COUNTER.rows({
    ...COUNTER.initialState('case/a'),
    status: 'OPEN',
    readers: ['a', 'b'],
  }) as StreamRows;
  return { ...rows, summary: { ...rows.summary, dueAt }, ...change };
};
const consent = (personId: string, status: string) => ({ personId, scope: 'PRESS', addressee: null, status });

describe('the difference of rows', () => {
  it('is nothing between equals', () => {
    expect(rowsDifference(shown(), shown())).toEqual({
      summary: undefined,
      readersGone: [],
      readersHere: [],
      deadlinesGone: [],
      deadlinesHere: [],
      consentsGone: [],
      consentsHere: [],
      approvalsGone: [],
      approvalsHere: [],
      recordGone: [],
      recordHere: [],
      entriesGone: [],
      entriesHere: [],
      countedGone: [],
      countedHere: [],
    });
  });

  it('names readers that came and went, and all of them where the case sorts elsewhere', () => {
    expect(rowsDifference(shown(), shown({ readers: ['b', 'c'] }))).toMatchObject({
      readersGone: ['a'],
      readersHere: ['c'],
    });
    expect(rowsDifference(shown(), shown({}, 20))).toMatchObject({
      readersGone: [],
      readersHere: ['a', 'b'],
    });
  });

  it('names all readers where what their lists narrow by changed', () => {
    const { summary } = shown();
    const held = shown({ summary: { ...summary, hold: true } });
    const elsewhere = shown({ summary: { ...summary, facts: { ...summary.facts, state: ['XFI'] } } });
    expect(rowsDifference(shown(), held)).toMatchObject({ readersHere: ['a', 'b'] });
    expect(rowsDifference(shown(), elsewhere)).toMatchObject({ readersHere: ['a', 'b'] });
  });

  it('files the record of a State for each reader, and takes it away when the case is merged into another', () => {
    const record = [{ state: 'XEX', subject: 'c1', what: 'letter/SENT' }];
    const summary = { ...shown().summary, final: true };
    const merged = { ...summary, facts: { ...summary.facts, status: ['MERGED'] } };
    expect(rowsDifference(shown({ record }), shown({ record, readers: ['b', 'c'] }))).toMatchObject({
      recordGone: [{ ...record[0], reader: 'a' }],
      recordHere: [{ ...record[0], reader: 'c' }],
    });
    expect(rowsDifference(shown({ record }), shown({ record, summary: merged }))).toMatchObject({
      recordGone: [{ reader: 'a' }, { reader: 'b' }],
      recordHere: [],
    });
  });

  it('is everything from nothing, and everything to nothing', () => {
    expect(rowsDifference(null, shown())).toMatchObject({
      readersHere: ['a', 'b'],
      summary: { unit: 'geneva' },
    });
    expect(rowsDifference(shown(), null)).toMatchObject({ readersGone: ['a', 'b'], summary: null });
  });

  it('keeps apart what several said for one person, and updates a changed answer in place', () => {
    const before = shown({ consents: [consent('p', 'GIVEN'), consent('p', 'REFUSED')] });
    const after = shown({ consents: [consent('p', 'GIVEN'), consent('p', 'GIVEN')] });
    expect(rowsDifference(before, after)).toMatchObject({
      consentsGone: [],
      consentsHere: [{ n: 1, status: 'GIVEN' }],
    });
  });
});
