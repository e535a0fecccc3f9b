import { fieldLabel } from './field-label.js';

describe('What a field is called', () => {
  it('is said in the language asked for', () => {
    expect(fieldLabel('learntOn', 'en')).toBe('The office learnt of it on');
    expect(fieldLabel('learntOn', 'ar')).toBe('علم المكتب به في');
  });

  it('is its name made readable where nobody said it otherwise', () => {
    expect(fieldLabel('receivedOn', 'en')).toBe('Received on');
    expect(fieldLabel('neverHeardOf', 'ar')).toBe('Never heard of');
  });
});
