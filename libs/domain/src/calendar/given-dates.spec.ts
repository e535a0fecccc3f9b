import { givenDay, givenInstant } from './given-dates.js';

describe('a date that somebody gives', () => {
  it.each(['1900-01-01', '2026-04-30', '2028-02-29', '2200-12-31'])('may be the day %s', (day) => {
    expect(givenDay().safeParse(day).success).toBe(true);
  });

  it.each(['0000-01-01', '1899-12-31', '2201-01-01', '9999-12-31', '2027-02-29', '2026-4-30', '20260430'])(
    'is not the day %s',
    (day) => {
      expect(givenDay().safeParse(day).success).toBe(false);
    },
  );

  it('may be an instant with an offset, counted in UTC', () => {
    expect(givenInstant().safeParse('2026-04-30T09:00:00+02:00').success).toBe(true);
    expect(givenInstant().safeParse('2200-12-31T23:30:00-01:00').success).toBe(false);
    expect(givenInstant().safeParse('0001-01-01T00:00:00Z').success).toBe(false);
    expect(givenInstant().safeParse('2026-02-30T00:00:00Z').success).toBe(false);
  });
});
