import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import type { TermParameters } from '../../office/office-state.js';
import { TEST_OFFICE } from '../test-office.js';
import { acknowledgementTerm } from './acknowledgement-term.js';
import { consentValidityTerm } from './consent-validity-term.js';
import { feedbackTerm } from './feedback-term.js';
import { handOverTerm } from './hand-over-term.js';
import { nextStepTerm } from './next-step-term.js';
import { noteTerm } from '../../report-cycle/cycle-terms.js';
import { noteReplyTerm } from './note-reply-term.js';
import { publicationTerm } from './publication-term.js';
import { replyTerm } from './reply-term.js';
import { reviewTerm } from './review-term.js';
import { riskValidityTerm } from './risk-validity-term.js';
import { triageTerm } from './triage-term.js';

const ANYBODY = { colleague: null, unit: null };

const at = (instant: string, parameters: Partial<TermParameters> = {}): Moment => ({
  recordedAt: Date.parse(instant),
  effectiveAt: Date.parse(instant),
  office: { ...TEST_OFFICE, parameters: { ...TEST_OFFICE.parameters, ...parameters } },
  elsewhere: [],
});
/** A term as the office would write it down: level, instant, recipient, what it does. */
const written = ({ levels }: Term) =>
  levels.map(
    (level) => `${level.name} ${new Date(level.at).toISOString().slice(0, 16)} ${level.to} ${level.does}`,
  );
const due = (term: Term | null) => term && new Date(term.dueAt).toISOString();

describe('The reply to a letter', () => {
  it('is due sixty days after an allegation letter, at 24:00 Zurich, across the change to summer time (D5)', () => {
    const term = replyTerm('c1', 'AL', '2026-02-10', at('2026-02-10T10:00:00+01:00'));
    expect(term).toMatchObject({
      kind: 'reply',
      subject: 'c1',
      stage: 'communication',
      rule: 'D5',
      policy: 7,
      passed: [],
    });
    expect(due(term)).toBe('2026-04-11T22:00:00.000Z');
    expect(written(term)).toEqual([
      'T-30 2026-03-12T06:00 OFFICER REMIND',
      'T-14 2026-03-28T06:00 OFFICER REMIND',
      'T-7 2026-04-04T05:00 OFFICER REMIND',
      'T-1 2026-04-10T05:00 OFFICER REMIND',
      'T-0 2026-04-11T05:00 OFFICER REMIND',
      'END 2026-04-11T22:00 SUPERVISOR LAPSE',
    ]);
  });

  it('is due thirty days after an urgent appeal; the reminder of its first morning has passed (D6)', () => {
    const term = replyTerm('c1', 'UA', '2025-12-04', at('2025-12-04T12:00:00+01:00'));
    expect(term).toMatchObject({ rule: 'D6', passed: ['T-30'] });
    expect(due(term)).toBe('2026-01-03T23:00:00.000Z');
  });

  it('is due on the date that a treaty-body letter sets (D9)', () => {
    const term = replyTerm('c1', 'TB_LETTER', '2026-06-01', at('2026-06-01T12:00:00+02:00'), '2026-10-25');
    expect(term.rule).toBe('D9');
    expect(due(term)).toBe('2026-10-25T23:00:00.000Z');
  });

  it('marks what passed before a letter was entered late, its lapse included', () => {
    const late = replyTerm('c1', 'AL', '2026-02-10', at('2026-04-05T12:00:00+02:00'));
    expect(late.passed).toEqual(['T-30', 'T-14', 'T-7']);
    const lapsed = replyTerm('c1', 'AL', '2026-02-10', at('2026-04-12T00:00:01+02:00'));
    expect(lapsed.passed).toEqual(['T-30', 'T-14', 'T-7', 'T-1', 'T-0', 'END']);
  });
});

describe('The publication of a letter', () => {
  const sent = { on: '2026-03-03', at: Date.parse('2026-03-03T10:00:00+01:00') };
  const moment = at('2026-03-03T10:00:00+01:00');

  it('follows forty-eight elapsed hours after a letter on legislation (D8)', () => {
    const term = publicationTerm('c1', 'OL', sent, true, moment);
    expect(due(term)).toBe('2026-03-05T09:00:00.000Z');
    expect(written(term!)).toEqual(['END 2026-03-05T09:00 OFFICER PUBLISH']);
  });

  it('counts elapsed hours, not clock hours, through the night of the change', () => {
    const spring = { on: '2026-03-28', at: Date.parse('2026-03-28T10:00:00+01:00') };
    expect(due(publicationTerm('c1', 'OL', spring, true, moment))).toBe('2026-03-30T09:00:00.000Z');
  });

  it('follows sixty days after an allegation letter or an urgent appeal (D7)', () => {
    expect(due(publicationTerm('c1', 'AL', sent, false, moment))).toBe('2026-05-02T22:00:00.000Z');
    expect(publicationTerm('c1', 'UA', sent, false, moment)).toMatchObject({
      rule: 'D7',
      kind: 'publication',
    });
  });

  it.each(['OL', 'TB_LETTER', 'ASG_LETTER', 'DEMARCHE'] as const)(
    'of a %s that is not on legislation never comes',
    (type) => {
      expect(publicationTerm('c1', type, sent, false, moment)).toBeNull();
    },
  );
});

describe('Urgent triage (D2)', () => {
  it('alerts at once on a Friday at 22:00, at half time, at the end, and after 48 hours', () => {
    const term = triageTerm('case', at('2026-01-16T22:00:00+01:00'));
    expect(term.passed).toEqual([]);
    expect(due(term)).toBe('2026-01-17T21:00:00.000Z');
    expect(written(term)).toEqual([
      'AT_ONCE 2026-01-16T21:00 DUTY_SUPERVISOR REMIND',
      'HALF_TIME 2026-01-17T09:00 DUTY_SUPERVISOR REMIND',
      'END 2026-01-17T21:00 NEXT_SUPERVISOR OVERDUE',
      'AFTER_48H 2026-01-18T21:00 ASG OVERDUE',
    ]);
  });

  it('still alerts at once when the registration was recorded late', () => {
    const term = triageTerm('case', {
      ...at('2026-01-16T22:00:00+01:00'),
      recordedAt: Date.parse('2026-01-17T12:00:00+01:00'),
    });
    expect(term.passed).toEqual(['HALF_TIME']);
    expect(term.levels.find(({ name }) => name === 'AT_ONCE')?.at).toBe(
      Date.parse('2026-01-17T12:00:00+01:00'),
    );
  });
});

describe('Terms in working days', () => {
  it('give five of them to acknowledge a source, without weekend and holidays (D1)', () => {
    const term = acknowledgementTerm(
      'case',
      Date.parse('2025-12-23T17:00:00+01:00'),
      ANYBODY,
      at('2025-12-23T17:00:00+01:00'),
    );
    expect(written(term)).toEqual([
      'T-2 2025-12-29T06:00 OFFICER REMIND',
      'T-1 2025-12-30T06:00 OFFICER REMIND',
      'T-0 2025-12-31T06:00 OFFICER REMIND',
      'OVERDUE 2025-12-31T23:00 SUPERVISOR OVERDUE',
    ]);
  });

  it('take the day of receipt in Zurich: at 23:30 UTC in January it is the next', () => {
    const received = '2026-01-12T23:30:00Z';
    expect(due(acknowledgementTerm('case', Date.parse(received), ANYBODY, at(received)))).toBe(
      '2026-01-20T23:00:00.000Z',
    );
  });

  it('give ten of them to tell the source what the report says (D17)', () => {
    const term = feedbackTerm('case', '2026-09-14', ANYBODY, at('2026-09-14T12:00:00+02:00'));
    expect(term).toMatchObject({ rule: 'D17', stage: 'followUp' });
    expect(due(term)).toBe('2026-09-28T22:00:00.000Z');
  });
});

describe('Other terms in days', () => {
  const moment = at('2026-01-12T09:00:00+01:00');

  it('keep a risk assessment valid through its ninetieth day (D3)', () => {
    const term = riskValidityTerm('risk-1', moment.effectiveAt, moment);
    expect(due(term)).toBe('2026-04-12T22:00:00.000Z');
    expect(written(term).at(0)).toBe('T-30 2026-03-13T06:00 PROTECTION REMIND');
    expect(written(term).at(-1)).toBe('OVERDUE 2026-04-12T22:00 SUPERVISOR OVERDUE');
  });

  it('keep a consent fresh for ninety days (D4)', () => {
    expect(due(consentValidityTerm('p1', '2026-01-10', moment))).toBe('2026-04-10T22:00:00.000Z');
  });

  it('give twenty-one days to a note verbale, of which its report’s cycle reminds and no case in it (D12)', () => {
    const sent = at('2026-06-01T12:00:00+02:00');
    const term = noteReplyTerm('n1', '2026-06-01', sent);
    expect(due(term)).toBe('2026-06-22T22:00:00.000Z');
    expect([term.levels, term.passed]).toEqual([[], []]);
    const ofCycle = noteTerm('XEX', '2026-06-01', sent);
    expect(ofCycle.dueAt).toBe(term.dueAt);
    expect(ofCycle.levels.map(({ name, to }) => `${name} ${to}`)).toEqual([
      'T-14 EDITOR',
      'T-7 EDITOR',
      'T-1 EDITOR',
      'T-0 EDITOR',
      'OVERDUE SUPERVISOR',
    ]);
  });

  it('look at a case again after six months, at the month’s last day where it is shorter (D18)', () => {
    const from = Date.parse('2026-08-31T12:00:00+02:00');
    expect(due(reviewTerm('case', from, at('2026-08-31T12:00:00+02:00')))).toBe('2027-02-28T23:00:00.000Z');
  });

  it('remind of the day that an officer set, in the stage that it was set in', () => {
    const term = nextStepTerm('a1', '2026-01-20', moment, 'verification');
    expect(term).toMatchObject({ rule: 'nextOn', stage: 'verification' });
    expect(written(term)).toEqual([
      'T-7 2026-01-13T06:00 OFFICER REMIND',
      'T-1 2026-01-19T06:00 OFFICER REMIND',
      'T-0 2026-01-20T06:00 OFFICER REMIND',
      'OVERDUE 2026-01-20T23:00 SUPERVISOR OVERDUE',
    ]);
  });

  it('give five days to whoever is handed a case', () => {
    expect(due(handOverTerm('h1', moment))).toBe('2026-01-17T23:00:00.000Z');
  });
});

describe('An office that tries the clockwork', () => {
  const start = '2026-01-16T09:00:00.000Z';
  const trial = at(start, { secondsPerDay: 2 });
  const seconds = (term: Term | null) => ((term?.dueAt ?? NaN) - Date.parse(start)) / 1000;

  it('waits that many seconds for a day, counted from the start', () => {
    expect(seconds(replyTerm('c1', 'AL', '2026-01-16', trial))).toBe(120);
    expect(
      seconds(publicationTerm('c1', 'OL', { on: '2026-01-16', at: Date.parse(start) }, true, trial)),
    ).toBe(4);
    expect(seconds(triageTerm('case', trial))).toBe(2);
    expect(seconds(acknowledgementTerm('case', Date.parse(start), ANYBODY, trial))).toBe(10);
    expect(seconds(nextStepTerm('a1', '2026-01-16', trial))).toBe(2);
  });

  it('reminds before the end, in the same order', () => {
    const { levels, passed } = replyTerm('c1', 'UA', '2026-01-16', trial);
    expect(levels.map(({ name }) => name)).toEqual(['T-30', 'T-14', 'T-7', 'T-1', 'T-0', 'END']);
    expect(levels.map((level) => level.at)).toEqual(
      [...levels.map((level) => level.at)].sort((a, b) => a - b),
    );
    expect(passed).toEqual(['T-30']);
  });
});
