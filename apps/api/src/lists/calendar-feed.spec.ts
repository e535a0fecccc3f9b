import { calendarFeed } from './calendar-feed.js';

describe('the calendar of deadlines', () => {
  const now = Date.parse('2026-03-02T09:30:00Z');
  const feed = (days: readonly string[]) =>
    calendarFeed(
      days.map((day) => ({ day, uid: `u${day}` })),
      { now, desk: 'https://vigil.example' },
    );

  it('says of each day that something is due at seven in Zurich, and nothing else', () => {
    const lines = feed(['2026-03-27', '2026-03-30']).split('\r\n');
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20260327T060000Z',
      'DTSTART:20260330T050000Z',
    ]);
    expect(new Set(lines.filter((line) => /^(SUMMARY|URL|DESCRIPTION|LOCATION)/.test(line)))).toEqual(
      new Set(['SUMMARY:Vigil: something is due', 'URL:https://vigil.example/deadlines']),
    );
  });

  it('ends each line as calendars want it, also without a day', () => {
    expect(feed([])).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(feed(['2026-03-27']).replaceAll('\r\n', '')).not.toContain('\n');
  });
});
