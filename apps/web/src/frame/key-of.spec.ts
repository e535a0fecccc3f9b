import { keyOf } from './key-of.js';

const pressed = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

describe('keyOf', () => {
  it('is the sign that the key writes, a letter small', () => {
    expect(pressed('j', 'KeyJ')).toBe('j');
    expect(pressed('J', 'KeyJ')).toBe('j');
    expect(pressed('?', 'Slash', true)).toBe('?');
    expect(pressed('?', 'Minus', true)).toBe('?'); // a German keyboard
    expect(pressed('Enter', 'Enter')).toBe('Enter');
  });

  it('is the place of the key where a layout writes no Latin signs', () => {
    expect(pressed('ت', 'KeyJ')).toBe('j');
    expect(pressed('ى', 'KeyN')).toBe('n');
    expect(pressed('٣', 'Digit3')).toBe('3');
    expect(pressed('ظ', 'Slash')).toBe('/');
    expect(pressed('؟', 'Slash', true)).toBe('?');
  });

  it('stays what it is where neither says', () => {
    expect(pressed('ß', 'Minus')).toBe('ß');
  });
});
