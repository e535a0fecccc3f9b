import { rawText } from '../case/given.js';
import { TEST_OFFICE } from '../case/test-office.js';
import { answersTo } from './calls.js';
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
