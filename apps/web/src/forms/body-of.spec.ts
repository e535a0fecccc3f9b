import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { bodyOf, put, type Values } from './body-of.js';
import { fieldsOf } from './field.js';

const body = (name: keyof typeof CASE_COMMANDS, values: Values) =>
  bodyOf(fieldsOf(CASE_COMMANDS[name].schema), values);

describe('The body of a command', () => {
  it('leaves out what was left empty', () => {
    expect(body('RecordAct', { code: 'THREAT', actor: 'STATE', on: '2026-01-05', place: '  ' })).toEqual({
      code: 'THREAT',
      actor: 'STATE',
      on: '2026-01-05',
    });
  });

  it('says null where the schema wants to be told that there is none', () => {
    expect(body('DraftCommunication', { type: 'AL', text: 'It is alleged.' })).toEqual({
      type: 'AL',
      addressee: null,
      text: 'It is alleged.',
    });
  });

  it('turns numbers, and keeps groups in which something stands', () => {
    expect(body('ProposeEntry', { year: '2027', mainText: 'a', annexText: 'b', checklist: {} })).toEqual({
      year: 2027,
      mainText: 'a',
      annexText: 'b',
    });
    expect(
      body('AddPerson', { roles: ['VICTIM'], identity: { name: 'Somebody' }, facts: { gender: '' } }),
    ).toEqual({ roles: ['VICTIM'], identity: { name: 'Somebody' } });
  });

  it('is put together by paths', () => {
    expect(put({}, ['persons', 0, 'roles'], ['VICTIM'])).toEqual({ persons: [{ roles: ['VICTIM'] }] });
  });
});
