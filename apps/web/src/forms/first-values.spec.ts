import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { fieldsOf } from './field.js';
import { firstValues } from './first-values.js';

const one = [{ value: 'a1', label: 'An act' }];
const two = [...one, { value: 'a2', label: 'Another act' }];
const begins = (command: 'AddEvidence' | 'RecordReply', references: Parameters<typeof firstValues>[1]) =>
  firstValues(fieldsOf(CASE_COMMANDS[command].schema), references);

describe('A form begins with', () => {
  it('what can only be meant, in a list as well', () => {
    expect(begins('RecordReply', { letter: one })).toEqual({ communicationId: 'a1' });
    expect(begins('AddEvidence', { fact: one })).toEqual({ supports: ['a1'] });
  });

  it('nothing where there is a choice, or none, or where nothing must be said', () => {
    expect(begins('RecordReply', { letter: two })).toEqual({});
    expect(begins('AddEvidence', { fact: two })).toEqual({});
    expect(begins('AddEvidence', { person: one, fact: [] })).toEqual({});
  });
});
