import { DateTime } from 'luxon';
import {
  atHour,
  dayOf,
  daysBetween,
  endOfDay,
  plusDays,
  plusMonths,
  startOfDay,
  weekdayOf,
  writtenOut,
  ZONE,
} from './day.js';

/** Each instant was computed by hand: Zurich is UTC+1, and UTC+2 from 29 March to 25 October 2026, 01:00 UTC. */
describe('Days in Zurich', () => {
  it.each([
    ['2026-01-12', '2026-01-11T23:00:00Z', '2026-01-12T23:00:00Z'],
    ['2026-04-11', '2026-04-10T22:00:00Z', '2026-04-11T22:00:00Z'],
    ['2026-03-28', '2026-03-27T23:00:00Z', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['2026-03-30', '2026-03-29T22:00:00Z', '2026-03-30T22:00:00Z'],
    ['2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['2026-10-26', '2026-10-25T23:00:00Z', '2026-10-26T23:00:00Z'],
    ['2026-12-31', '2026-12-30T23:00:00Z', '2026-12-31T23:00:00Z'],
    ['2028-02-29', '2028-02-28T23:00:00Z', '2028-02-29T23:00:00Z'],
  ])('%s lasts from %s to before %s', (day, from, until) => {
    expect(startOfDay(day)).toBe(Date.parse(from));
    expect(endOfDay(day)).toBe(Date.parse(until));
    expect(dayOf(Date.parse(from))).toBe(day);
    expect(dayOf(Date.parse(until) - 1)).toBe(day);
    expect(dayOf(Date.parse(until))).toBe(plusDays(day, 1));
  });

  it('knows the short and the long day of the year', () => {
    const hours = (day: string) => (endOfDay(day) - startOfDay(day)) / 3_600_000;
    expect(['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map(hours)).toEqual([24, 23, 25, 24]);
  });

  it.each([
    ['2026-01-12', '2026-01-12T06:00:00Z'],
    ['2026-03-28', '2026-03-28T06:00:00Z'],
    ['2026-03-29', '2026-03-29T05:00:00Z'],
    ['2026-10-24', '2026-10-24T05:00:00Z'],
    ['2026-10-25', '2026-10-25T06:00:00Z'],
  ])('shows seven o’clock on %s at %s', (day, at) => {
    expect(atHour(day, 7)).toBe(Date.parse(at));
  });

  it.each([
    ['2026-02-10', 60, '2026-04-11'],
    ['2025-12-04', 30, '2026-01-03'],
    ['2025-12-04', 60, '2026-02-02'],
    ['2026-06-01', 21, '2026-06-22'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-04-11', -14, '2026-03-28'],
    ['2026-01-03', -30, '2025-12-04'],
  ])('%s and %i days is %s', (day, days, reached) => {
    expect(plusDays(day, days)).toBe(reached);
    expect(daysBetween(day, reached)).toBe(days);
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-04-30', 6, '2026-10-30'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, reached) => {
    expect(plusMonths(day, months)).toBe(reached);
  });

  it('knows the day of the week', () => {
    expect(['2026-01-12', '2026-01-16', '2026-01-18'].map(weekdayOf)).toEqual([1, 5, 7]);
  });

  it.each(['2026-02-30', '30.4.2026', ''])('refuses %p, which is no day', (day) => {
    expect(() => startOfDay(day)).toThrow('Not a day of the calendar');
  });
});

describe('Days of any year', () => {
  it('are those that the time zone database knows', () => {
    for (let day = '2025-12-20'; day < '2029-01-10'; day = plusDays(day, 1)) {
      const midnight = DateTime.fromISO(day, { zone: ZONE });
      expect([startOfDay(day), atHour(day, 7), endOfDay(day)]).toEqual([
        midnight.toMillis(),
        midnight.set({ hour: 7 }).toMillis(),
        midnight.plus({ days: 1 }).toMillis(),
      ]);
      for (const hour of [0, 1, 2, 3, 12, 22, 23])
        expect(dayOf(Date.parse(`${day}T00:30:00Z`) + hour * 3_600_000)).toBe(
          DateTime.fromMillis(Date.parse(`${day}T00:30:00Z`) + hour * 3_600_000, { zone: ZONE }).toISODate(),
        );
    }
  });
  it('reach to the ends of the calendar', () => {
    expect(dayOf(startOfDay('9999-12-31'))).toBe('9999-12-31');
    expect(endOfDay('9999-12-31')).toBe(startOfDay('9999-12-31') + 86_400_000);
    expect(plusDays(plusDays('0000-01-05', -30), 30)).toBe('0000-01-05');
  });

  it('are written out in English, as they are', () => {
    expect(['2026-04-11', '2026-12-31', '2028-02-29'].map(writtenOut)).toEqual([
      '11 April 2026',
      '31 December 2026',
      '29 February 2028',
    ]);
    expect(() => writtenOut('2026-02-30')).toThrow(RangeError);
  });
});
