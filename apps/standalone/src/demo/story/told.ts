import type { ToldEvent } from './desk.js';
import type { ToldReport } from './past-report.js';

/** A case's story as lines to print: when it took effect (Zurich), what was recorded, by whom. Pseudonymous as the API tells it. */
export function told(ref: string, timeline: readonly ToldEvent[]): string {
  const lines = timeline.map((event) => {
    const { role, id, origin } = event['actor'] as { role?: string; id?: string; origin: string };
    const who = origin === 'person' ? `${id ?? ''} as ${(role ?? '').toLowerCase()}` : `by the ${origin}`;
    return `  ${DAY.format(new Date(event.effectiveAt))}  ${event.type.padEnd(26)} ${who}`;
  });
  return [`The story of ${ref}`, ...lines].join('\n');
}

/** A report's year as lines to print: its phases, its notes verbales, what stands in its annexes, where it was heard. */
export function toldReport({ year, phases, notes, manifest, published, presented }: ToldReport): string {
  return [
    `The report of ${year}${published ? `, ${published.symbol}` : ''}`,
    ...phases.map(({ phase, since }) => `  ${DAY.format(new Date(since))}  ${phase}`),
    ...notes.flatMap(({ sent }) => (sent ? [`  ${sent.number}, sent on ${sent.sentOn}`] : [])),
    ...(manifest?.entries ?? []).map(
      ({ number, annex, paragraph }) => `  Annex ${annex}, paragraph ${paragraph}: ${number}`,
    ),
    ...Object.entries(presented).map(([forum, on]) => `  ${forum} on ${on}`),
  ].join('\n');
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Zurich',
  year: 'numeric',
  month: 'short',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
