import { atHour } from '@vigil/domain/calendar/day';

/** A calendar (RFC 5545) of days on which something is due: fifteen minutes at 07:00 Zurich, always the same words. */
export function calendarFeed(
  days: readonly { readonly day: string; readonly uid: string }[],
  { now, desk }: { readonly now: number; readonly desk: string },
): string {
  const stamp = utc(now);
  const events = days.flatMap(({ day, uid }) => [
    'BEGIN:VEVENT',
    `UID:${uid}@vigil`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${utc(atHour(day, HOUR))}`,
    'DURATION:PT15M',
    'SUMMARY:Vigil: something is due',
    `URL:${desk}/deadlines`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigil//Deadlines//EN',
    'X-WR-CALNAME:Vigil',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

const HOUR = 7;

/** `20260430T050000Z`. */
const utc = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
