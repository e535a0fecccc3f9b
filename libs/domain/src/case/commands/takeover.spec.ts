import { command, given } from '../given.js';
import { registration } from '../given-persons.js';
import { wakeAt } from '../settle.js';

const old = registration({
  takingOver: true,
  urgent: true,
  receivedAt: '2025-06-02T10:00:00+02:00',
});

describe('CompleteTakeover', () => {
  it('starts the clock; what fell before is recorded and told to nobody', () => {
    const complete = given(old)
      .at('2026-01-14T10:00:00+01:00')
      .when(command('CompleteTakeover', {}))
      .thenRecorded('TakeoverCompleted');
    expect(
      complete.events.filter(({ type }) => type === 'ReminderFell').map(({ payload }) => payload),
    ).toMatchObject([{ kind: 'triage', level: 'AFTER_48H', tells: false }]);
    expect(complete.state.takingOver).toBe(false);
    expect(wakeAt(complete.state)).toBeNull();
  });

  it('is rejected for a case that began here', () => {
    given(registration()).when(command('CompleteTakeover', {})).thenRejected('NOT_BEING_TAKEN_OVER');
  });
});

describe('RecordEarlierReport', () => {
  const report = (year: number) => command('RecordEarlierReport', { year, symbol: 'A/HRC/57/60' });

  it('keeps the years in order', () => {
    const reported = given(old, report(2024)).when(report(2022)).thenRecorded('EarlierReportRecorded');
    expect(reported.state.publishedYears).toEqual([2022, 2024]);
  });

  it('is rejected for a year to come, or one that is recorded', () => {
    given(old).when(report(2027)).thenRejected('DATE_IN_FUTURE');
    given(old, report(2024)).when(report(2024)).thenRejected('YEAR_ALREADY_RECORDED');
  });
});
