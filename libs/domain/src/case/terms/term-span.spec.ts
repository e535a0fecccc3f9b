import { plusDays, plusMonths, dayOf } from '../../calendar/day.js';
import type { Moment } from '../../decider.js';
import { DEFAULT_PARAMETERS } from '../../office/default-parameters.js';
import type { TermParameters } from '../../office/office-state.js';
import type { Term } from '../../stream/term.js';
import { TEST_OFFICE } from '../test-office.js';
import { acknowledgementTerm } from './acknowledgement-term.js';
import { consentValidityTerm } from './consent-validity-term.js';
import { feedbackTerm } from './feedback-term.js';
import { handOverTerm } from './hand-over-term.js';
import { noteReplyTerm } from './note-reply-term.js';
import { publicationTerm } from './publication-term.js';
import { replyTerm } from './reply-term.js';
import { reviewTerm } from './review-term.js';
import { riskValidityTerm } from './risk-validity-term.js';
import { TERM_RULES } from './term-rules.js';
import { SPAN_UNITS, termSpan } from './term-span.js';
import { triageTerm } from './triage-term.js';

const DAY = '2026-02-10';
const AT = Date.parse('2026-02-10T10:00:00+01:00');
const ANYBODY = { colleague: null, unit: null };
const under = (parameters: TermParameters): Moment => ({
  recordedAt: AT,
  effectiveAt: AT,
  office: { ...TEST_OFFICE, parameters },
  elsewhere: [],
});

const MADE: Readonly<Record<string, (moment: Moment) => Term | null>> = {
  D1: (moment) => acknowledgementTerm('case', AT, ANYBODY, moment),
  D2: (moment) => triageTerm('case', moment),
  D3: (moment) => riskValidityTerm('r', AT, moment),
  D4: (moment) => consentValidityTerm('p', DAY, moment),
  D5: (moment) => replyTerm('c', 'AL', DAY, moment),
  D6: (moment) => replyTerm('c', 'UA', DAY, moment),
  D7: (moment) => publicationTerm('c', 'AL', { on: DAY, at: AT }, false, moment),
  D8: (moment) => publicationTerm('c', 'OL', { on: DAY, at: AT }, true, moment),
  D9: (moment) => replyTerm('c', 'AL', DAY, moment, '2026-05-01'),
  D12: (moment) => noteReplyTerm('n', DAY, moment),
  D17: (moment) => feedbackTerm('case', DAY, ANYBODY, moment),
  D18: (moment) => reviewTerm('case', AT, moment),
  handOver: (moment) => handOverTerm('case', moment),
};
const NUMBERS = Object.entries(DEFAULT_PARAMETERS).filter((entry) => typeof entry[1] === 'number');

describe('How long a term is', () => {
  it.each(Object.entries(MADE))(
    'of %s, is told by the parameter that moves its end, and by no other',
    (rule, made) => {
      const before = made(under(DEFAULT_PARAMETERS));
      expect(before?.rule).toBe(rule);
      for (const [name, value] of NUMBERS) {
        const changed = { ...DEFAULT_PARAMETERS, [name]: Number(value) + 3 };
        const moves = made(under(changed))?.dueAt !== before?.dueAt;
        const told = termSpan(rule, changed)?.count !== termSpan(rule, DEFAULT_PARAMETERS)?.count;
        expect([name, told]).toEqual([name, moves]);
      }
    },
  );

  it.each(Object.entries(MADE))('of %s, is counted in the unit that it is told in', (rule, made) => {
    const term = made(under(DEFAULT_PARAMETERS)) as Term;
    const span = termSpan(rule, DEFAULT_PARAMETERS);
    if (span === null) return expect(rule).toBe('D9'); // the letter sets its date
    const { count, unit } = span;
    const ends = {
      hour: () => term.dueAt === AT + count * 3_600_000,
      day: () => dayOf(term.dueAt - 1) === plusDays(DAY, count) || dayOf(term.dueAt) === plusDays(DAY, count),
      month: () => dayOf(term.dueAt - 1) === plusMonths(DAY, count),
      workingDay: () => dayOf(term.dueAt - 1) > plusDays(DAY, count),
    };
    expect(ends[unit]()).toBe(true);
  });

  it('is asked of rules that there are', () => {
    for (const rule of Object.keys(TERM_RULES)) {
      const span = termSpan(rule, DEFAULT_PARAMETERS);
      const saysSo = /so many/.test(TERM_RULES[rule]?.en ?? '');
      expect([rule, span !== null]).toEqual([rule, saysSo]);
      if (span) expect(SPAN_UNITS).toContain(span.unit);
    }
    expect(termSpan('nextOn', DEFAULT_PARAMETERS)).toBeNull();
  });
});
