import { TEST_OFFICE } from '../case/test-office.js';
import { after, opened, submitted, type Year } from './given-cycle.js';
import { plannedDates } from './planned-dates.js';

const datesOf = ({ state }: Year, at: string) =>
  plannedDates(state, {
    recordedAt: Date.parse(at),
    effectiveAt: Date.parse(at),
    office: TEST_OFFICE,
    elsewhere: [],
  });
const dateOf = (year: Year, rule: string, at: string) =>
  datesOf(year, at).find((planned) => planned.rule === rule);

describe('The dates of a report’s year', () => {
  it('are those of its period, in their order, with the last day of each', () => {
    expect(datesOf(opened, '2026-02-02T09:00:00Z').map(({ rule, dueOn }) => `${rule} ${dueOn}`)).toEqual([
      'D10 2026-04-30',
      'D11 2026-03-31',
      'D13 2026-07-06',
      'D14 2026-08-03',
      'D15 2026-08-24',
      'D16 2026-09-30',
      'D16 2026-10-31',
    ]);
  });

  it('are late where nothing was done by the last day, or after it', () => {
    expect(dateOf(submitted, 'D14', '2026-08-03T09:00:00Z')).toMatchObject({ doneOn: null, late: false });
    expect(dateOf(submitted, 'D14', '2026-08-04T09:00:00Z')).toMatchObject({ doneOn: null, late: true });
    expect(dateOf(submitted, 'D13', '2026-08-04T09:00:00Z')).toMatchObject({ late: false });
  });

  it('let a period be closed on the working day after it, since it is not over before', () => {
    const closedAt = (at: string) => dateOf(after(opened, 'CloseIntake', {}, { at }), 'D10', at);
    expect(closedAt('2026-05-01T11:00:00+02:00')).toMatchObject({ doneOn: '2026-05-01', late: false });
    expect(closedAt('2026-05-04T11:00:00+02:00')).toMatchObject({ doneOn: '2026-05-04', late: true });
    expect(dateOf(opened, 'D10', '2026-05-01T11:00:00+02:00')?.late).toBe(false);
    expect(dateOf(opened, 'D10', '2026-05-04T11:00:00+02:00')?.late).toBe(true);
  });
});
