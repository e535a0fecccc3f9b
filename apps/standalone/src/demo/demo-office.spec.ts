import { reportYears } from './demo-office.js';

describe('The reports of the demo office', () => {
  it.each([
    ['2026-12-31T23:00:00Z', [2026, 2027, 2028]],
    ['2028-01-01T00:00:00Z', [2026, 2027, 2028, 2029, 2030]],
  ])('at %s include the worked example’s, and the next two', (now, years) => {
    expect(reportYears(Date.parse(now))).toEqual(years);
  });
});
