import { rawText } from '../case/given.js';
import { TEST_OFFICE } from '../case/test-office.js';
import { answersTo, entityRecords } from './calls.js';
import { reason, when } from './given-office.js';
import type { CallForInput, OfficeState } from './office-state.js';

const call = { entities: ['UNCT', 'UN_WOMEN', 'PEACE_OP'], question: reason, dueOn: '2026-02-01' };
const called = when(TEST_OFFICE, 'CallForInput', call, 'u-editor') as OfficeState;
const only = ({ calls }: OfficeState) => Object.values(calls)[0] as CallForInput;
const callId = only(called).id;
const input = (entity: string, more: object) => ({
  callId,
  entity,
  nil: false,
  receivedOn: '2026-01-12',
  ...more,
});
const record = (office: OfficeState, entity: string, more: object) =>
  when(office, 'RecordInput', input(entity, more), 'u-officer');

describe('A call for input', () => {
  it('knows who answered, who has nothing, and who is silent', () => {
    const nil = record(called, 'UNCT', { nil: true }) as OfficeState;
    const both = record(nil, 'UN_WOMEN', { text: rawText() }) as OfficeState;
    expect(answersTo(only(both))).toEqual({ answered: ['UN_WOMEN'], nil: ['UNCT'], silent: ['PEACE_OP'] });
    const more = record(both, 'UNCT', { text: rawText() }) as OfficeState;
    expect(answersTo(only(more))).toMatchObject({ answered: ['UNCT', 'UN_WOMEN'], nil: [] });
  });
  it('is refused for a day that has passed', () => {
    expect(when(TEST_OFFICE, 'CallForInput', { ...call, dueOn: '2026-01-11' }, 'u-editor')).toEqual([
      'INPUT_DUE_IN_PAST dueOn',
    ]);
  });
  it.each<[string, object, string[]]>([
    ['UNCT', { callId: 'call_none', nil: true }, ['CALL_UNKNOWN callId']],
    ['SPT', { nil: true }, ['ENTITY_NOT_ASKED entity']],
    ['UNCT', { nil: true, text: rawText() }, ['INPUT_NIL_OR_TEXT nil']],
    ['UNCT', {}, ['INPUT_NIL_OR_TEXT nil']],
    ['UNCT', { nil: true, receivedOn: '2026-01-13' }, ['DATE_IN_FUTURE receivedOn']],
  ])('takes no answer of %s with %j', (entity, more, codes) => {
    expect(record(called, entity, more)).toEqual(codes);
  });
});

describe('A call that entities leave unanswered', () => {
  const overdue = { ...called, calls: { [callId]: { ...only(called), dueOn: '2026-01-11' } } };
  const close = (office: OfficeState, id = callId) =>
    when(office, 'CloseCall', { callId: id, reason }, 'u-editor');

  it('is closed with a reason: who did not answer is silent, and nobody is reminded any more', () => {
    const nil = record(overdue, 'UNCT', { nil: true }) as OfficeState;
    expect(nil.terms).toHaveLength(1);
    const closed = close(nil) as OfficeState;
    expect(closed.terms).toEqual([]);
    expect(only(closed).closed).toMatchObject({
      ...{ on: '2026-01-12', by: 'u-editor', reason },
      silent: ['UN_WOMEN', 'PEACE_OP'],
    });
    expect(answersTo(only(closed)).nil).toEqual(['UNCT']);
  });

  it('takes a late answer, and keeps the silence', () => {
    const late = record(close(overdue) as OfficeState, 'UN_WOMEN', { text: rawText() }) as OfficeState;
    expect(answersTo(only(late)).answered).toEqual(['UN_WOMEN']);
    expect(only(late).closed?.silent).toContain('UN_WOMEN');
    expect(entityRecords(Object.values(late.calls))).toContainEqual({
      ...{ entity: 'UN_WOMEN', asked: 1, answered: 0, nil: 0, silent: 1, awaited: 0 },
    });
  });

  it('is not closed before its day, twice, when all have answered, or where there is none', () => {
    expect(close(called)).toEqual(['CALL_NOT_DUE callId']);
    expect(close(close(overdue) as OfficeState)).toEqual(['CALL_OVER callId']);
    const all = ['UNCT', 'UN_WOMEN', 'PEACE_OP'].reduce<OfficeState>(
      (office, entity) => record(office, entity, { nil: true }) as OfficeState,
      overdue,
    );
    expect(close(all)).toEqual(['CALL_OVER callId']);
    expect(close(called, 'constructor')).toEqual(['CALL_UNKNOWN callId']);
  });

  it('is counted for each entity: answered, nil, silent, or still awaited', () => {
    const nil = record(called, 'UNCT', { nil: true }) as OfficeState;
    const second = { ...only(close(overdue) as OfficeState), id: 'call_2' };
    expect(entityRecords([only(nil), second])).toEqual([
      { entity: 'PEACE_OP', asked: 2, answered: 0, nil: 0, silent: 1, awaited: 1 },
      { entity: 'UNCT', asked: 2, answered: 0, nil: 1, silent: 1, awaited: 0 },
      { entity: 'UN_WOMEN', asked: 2, answered: 0, nil: 0, silent: 1, awaited: 1 },
    ]);
  });
});
