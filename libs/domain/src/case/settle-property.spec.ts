import fc from 'fast-check';
import { plusDays } from '../calendar/day.js';
import type { Draft } from '../decider.js';
import type { CaseState } from './case-state.js';
import type { CaseEvent } from './events.js';
import { settle, wakeAt } from './settle.js';
import { acknowledgementTerm } from './terms/acknowledgement-term.js';
import { nextStepTerm } from './terms/next-step-term.js';
import { publicationTerm } from './terms/publication-term.js';
import { replyTerm } from './terms/reply-term.js';
import { reviewTerm } from './terms/review-term.js';
import { riskValidityTerm } from './terms/risk-validity-term.js';
import { triageTerm } from './terms/triage-term.js';
import { after, at, letter, ms, running, waiting } from './waiting-case.js';

const ANYBODY = { colleague: null, unit: null };

const HOUR = 3_600_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const instant = fc.integer({ min: 0, max: 700 * 24 * 60 }).map((minutes) => start + minutes * 60_000);
const day = fc.integer({ min: 0, max: 700 }).map((n) => plusDays('2026-01-01', n));
const moment = instant.map(at);
const id = fc.constantFrom('c1', 'c2', 'c3');
const terms = fc.array(
  fc.oneof(
    fc
      .tuple(id, fc.constantFrom('AL', 'UA', 'OL', 'TB_LETTER'), day, moment)
      .map(([c, type, on, m]) => replyTerm(c, type as 'AL', on, m)),
    fc
      .tuple(id, day, moment)
      .map(([c, on, m]) => publicationTerm(c, 'AL', { on, at: ms(`${on}T12:00:00Z`) }, false, m)!),
    moment.map((m) => triageTerm('case', m)),
    fc.tuple(instant, moment).map(([from, m]) => acknowledgementTerm('case', from, ANYBODY, m)),
    fc.tuple(day, moment).map(([on, m]) => nextStepTerm('a1', on, m)),
    fc.tuple(instant, moment).map(([from, m]) => reviewTerm('case', from, m)),
    fc.tuple(instant, moment).map(([from, m]) => riskValidityTerm('r1', from, m)),
  ),
  { maxLength: 8 },
);
const state = fc.tuple(terms, instant).map(([some, lastEffectiveAt]) => {
  const unique = [...new Map(some.map((term) => [`${term.kind}/${term.subject}`, term])).values()];
  return waiting(
    running(...unique),
    ['c1', 'c2', 'c3'].map((one) => letter(one)),
    { lastEffectiveAt },
  );
});

/** The levels that a draft tells or leaves unsaid, each by its identity: kind, subject, level. */
function levelsOf({ type, payload }: Draft<CaseEvent>): readonly string[] {
  const { kind, subject, level, communicationId, skipped } = payload as unknown as Record<string, string> & {
    readonly skipped: readonly string[];
  };
  const ended = type === 'ReplyLapsed' ? 'reply' : 'publication';
  return [level ?? 'END', ...skipped].map((name) => `${kind ?? ended}/${subject ?? communicationId}/${name}`);
}

/** Ticks at each `wakeAt`, late by so many hours, until nothing is left to wait for. Gives the case, and every level that fell. */
function tickToTheEnd(
  begun: CaseState,
  delays: readonly number[],
): { readonly end: CaseState; readonly fell: readonly string[] } {
  const fell: string[] = [];
  let now = begun;
  for (let tick = 0, wake = wakeAt(now); wake !== null; tick += 1) {
    const clock = Math.max(wake, now.lastEffectiveAt) + (delays[tick % delays.length] ?? 0) * HOUR;
    const drafts = settle(now, at(clock));
    const effective = [now.lastEffectiveAt, ...drafts.map(({ effectiveAt }) => effectiveAt ?? NaN), clock];
    expect(drafts.length).toBeGreaterThan(0);
    expect(effective).toEqual([...effective].sort((a, b) => a - b));
    fell.push(...drafts.flatMap(levelsOf));
    now = after(now, at(clock), drafts);
    wake = wakeAt(now);
    expect(wake ?? Infinity).toBeGreaterThan(clock);
    expect(tick).toBeLessThan(100);
  }
  return { end: now, fell };
}

describe('In any state, however late the clock', () => {
  const hours = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 20 });

  it('settling at wakeAt moves it later, or to none; each level falls once, in due order, and none is lost', () => {
    fc.assert(
      fc.property(state, hours, (begun, delays) => {
        const { end, fell } = tickToTheEnd(begun, delays);
        expect(new Set(fell).size).toBe(fell.length);
        const unsaid = end.terms.flatMap(({ levels, fallen, passed }) =>
          levels.filter(({ name }) => !fallen.includes(name) && !passed.includes(name)),
        );
        expect(unsaid).toEqual([]);
        expect(end.terms.filter(({ kind }) => kind === 'reply' || kind === 'publication')).toEqual([]);
        expect(settle(end, at(start + 10_000 * 24 * HOUR))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
