/**
 * The instant (ISO, UTC) at which the clocks of Zurich show a day and a time, such as `inZurich('2027-04-12', '00:00')`.
 * Worked out from what the clocks show, and not from the calendar that is tested.
 */
export function inZurich(day: string, time: string): string {
  const found = ['+01:00', '+02:00']
    .map((offset) => new Date(`${day}T${time}:00${offset}`))
    .find((instant) => clocks.format(instant) === `${day} ${time}`);
  if (found === undefined) throw new Error(`The clocks of Zurich never show ${day} ${time}.`);
  return found.toISOString();
}

/** The same day and time of the year, in the next year whose February has 28 days, so that dates of stories hold. */
export function nextPlainYear(now: string): number {
  const year = Number(now.slice(0, 4)) + 1;
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? year + 1 : year;
}

const clocks = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Zurich',
  dateStyle: 'short',
  timeStyle: 'short',
});
