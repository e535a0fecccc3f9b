import type { Step } from '../execute.js';
import { newsOf } from './news-of.js';

/** How a case comes into reports (DOMAIN 9.8, 9.9). True is well. */
export const REPORTING = {
  /** 9.8: a case is in Annex I once; later reports have it in Annex II. */
  annexOneIsOnce: (step: Step) => {
    const { entries } = step.after;
    const first = Object.values(entries).filter(
      ({ status, annex }) => status === 'PUBLISHED' && annex === 'I',
    );
    const proposed = newsOf(step, 'EntryProposed').every(
      ({ before, event }) => (event.payload.annex === 'II') === before.publishedYears.length > 0,
    );
    return first.length <= 1 && proposed;
  },

  /** 9.9: an entry falls into its period by an act or by what was learnt; after the intake a supervisor admitted it. */
  entriesFallIntoTheirPeriod: (step: Step) =>
    newsOf(step, 'EntryProposed').every(({ before, event }) => {
      const period = step.moment.office.periods.find(({ year }) => year === event.payload.year);
      if (!period) return false;
      const within = (day: string) => day >= period.from && day <= period.until;
      const acts = Object.values(before.acts);
      const days = [
        ...acts.flatMap(({ on, until, learntOn }) => [on, until ?? on, learntOn]),
        ...before.developments,
      ];
      const spans = acts.some(({ on, until }) => on <= period.until && (until ?? on) >= period.from);
      const admitted =
        event.payload.admission !== null &&
        event.actor.origin === 'person' &&
        event.actor.role === 'SUPERVISOR';
      return (spans || days.some(within)) && (!period.intakeClosed || admitted);
    }),
} as const satisfies Readonly<Record<string, (step: Step) => boolean>>;
