import { TEST_OFFICE } from '../case/test-office.js';
import { holidaysFor } from './calendars.js';
import { holidaysSet } from './events/holidays-set.js';
import { when } from './given-office.js';
import type { OfficeState } from './office-state.js';

const done = (office: OfficeState, type: 'SetHolidays' | 'AssignCalendar', payload: object) =>
  when(office, type, payload, 'u-supervisor') as OfficeState;

describe('Holiday calendars', () => {
  const nairobi = done(TEST_OFFICE, 'SetHolidays', {
    calendar: 'nairobi',
    days: ['2026-06-01', '2026-02-03'],
  });
  const office = done(nairobi, 'AssignCalendar', { calendar: 'nairobi', unit: 'geneva' });
  it('stand beside the office’s own, which counts where none is assigned', () => {
    expect(nairobi.holidays).toEqual(TEST_OFFICE.holidays);
    expect(holidaysFor(nairobi, { colleague: 'u-officer', unit: 'geneva' })).toEqual(TEST_OFFICE.holidays);
    expect(holidaysFor(office, { colleague: 'u-officer', unit: null })).toEqual(['2026-02-03', '2026-06-01']);
    expect(holidaysFor(office, { colleague: null, unit: 'geneva' })).toEqual(['2026-02-03', '2026-06-01']);
    expect(holidaysFor(office, { colleague: null, unit: null })).toEqual(TEST_OFFICE.holidays);
  });
  it('of a colleague come before their unit’s, and are given back by null', () => {
    const york = done(office, 'SetHolidays', { calendar: 'new-york', days: ['2026-07-03'] });
    const own = done(york, 'AssignCalendar', { calendar: 'new-york', colleagueId: 'u-officer' });
    expect(holidaysFor(own, { colleague: 'u-officer', unit: 'geneva' })).toEqual(['2026-07-03']);
    const back = done(own, 'AssignCalendar', { calendar: null, colleagueId: 'u-officer' });
    expect(holidaysFor(back, { colleague: 'u-officer', unit: 'geneva' })).toEqual([
      '2026-02-03',
      '2026-06-01',
    ]);
  });
  it('are refused for nobody, for two, and where there is no such calendar', () => {
    const refused = (payload: object) => when(office, 'AssignCalendar', payload, 'u-supervisor');
    expect(refused({ calendar: 'nairobi' })).toEqual(['CALENDAR_OF_ONE unit']);
    expect(refused({ calendar: 'nairobi', unit: 'geneva', colleagueId: 'u-officer' })).toEqual([
      'CALENDAR_OF_ONE unit',
    ]);
    expect(refused({ calendar: 'bangkok', unit: 'geneva' })).toEqual(['CALENDAR_UNKNOWN calendar']);
  });
  it('were one before: what version 1 recorded is the office’s own', () => {
    expect(holidaysSet.upcast?.({ days: ['2026-01-01'] }, 1)).toEqual({
      calendar: null,
      days: ['2026-01-01'],
    });
  });
});
