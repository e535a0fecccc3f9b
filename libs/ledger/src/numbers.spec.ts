import { numberOf } from '@vigil/domain/stream/hole';
import { fillHoles, holesIn } from './numbers.js';

describe('number holes', () => {
  const payload = {
    letters: [{ number: numberOf('LTR/2026/XEX') }, { number: numberOf('LTR/2026/XEX') }],
    note: { deep: { number: numberOf('NV/REP/2026/XEX') }, nothing: null },
    text: 'no hole',
    other: { $number: 'with', more: 'fields' },
  };

  it('are found in the order of the payload', () => {
    expect(holesIn(payload)).toEqual(['LTR/2026/XEX', 'LTR/2026/XEX', 'NV/REP/2026/XEX']);
    expect(holesIn('text')).toEqual([]);
  });

  it('are filled in that order, and nothing else is touched', () => {
    const counts = new Map<string, number>();
    const filled = fillHoles(payload, (sequence) => {
      const next = (counts.get(sequence) ?? 0) + 1;
      counts.set(sequence, next);
      return `${sequence}/${next}`;
    });
    expect(filled).toEqual({
      letters: [{ number: 'LTR/2026/XEX/1' }, { number: 'LTR/2026/XEX/2' }],
      note: { deep: { number: 'NV/REP/2026/XEX/1' }, nothing: null },
      text: 'no hole',
      other: { $number: 'with', more: 'fields' },
    });
  });
});
