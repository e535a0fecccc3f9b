import { daysShown, monthOf, shifted } from './month-days.js';

describe('A month', () => {
  it('has a first and a last day, in leap years too', () => {
    expect(monthOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('is followed by the next across the year', () => {
    expect(shifted('2026-12', 1)).toBe('2027-01');
    expect(shifted('2026-01', -1)).toBe('2025-12');
  });

  it('is shown in whole weeks from Monday to Sunday', () => {
    const days = daysShown('2026-11');
    expect(days[0]).toBe('2026-10-26');
    expect(days.at(-1)).toBe('2026-12-06');
    expect(days.length % 7).toBe(0);
  });
});
