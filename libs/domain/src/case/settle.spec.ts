import type { Draft } from '../decider.js';
import type { CaseEvent } from './events.js';
import { settle, wakeAt } from './settle.js';
import { acknowledgementTerm } from './terms/acknowledgement-term.js';
import { nextStepTerm } from './terms/next-step-term.js';
import { publicationTerm } from './terms/publication-term.js';
import { replyTerm } from './terms/reply-term.js';
import { riskValidityTerm } from './terms/risk-validity-term.js';
import { triageTerm } from './terms/triage-term.js';
import { after, at, letter, ms, running, waiting } from './waiting-case.js';

const ANYBODY = { colleague: null, unit: null };

/** A draft as the office would write it down. */
function written({ type, payload, effectiveAt }: Draft<CaseEvent>): string {
  const { level, to, skipped, tells } = payload as {
    level?: string;
    to?: string;
    skipped: readonly string[];
    tells: boolean;
  };
  const words = [
    new Date(effectiveAt!).toISOString().slice(0, 16),
    type,
    level,
    to,
    skipped.length > 0 && `not ${skipped.join(' ')}`,
  ];
  return [...words, tells ? '' : 'in silence'].filter(Boolean).join(' ');
}
const sentOn = '2026-02-10';
const sent = at('2026-02-10T10:00:00+01:00');
const reply = (id = 'c1') => replyTerm(id, 'AL', sentOn, sent);
const publication = (id = 'c1') =>
  publicationTerm(id, 'AL', { on: sentOn, at: sent.effectiveAt }, false, sent);

describe('A reply term', () => {
  it('reminds the officer fourteen and seven days before (scenario 7)', () => {
    const first = after(waiting(running(reply())), at('2026-03-12T07:00:00+01:00'));
    const moment = at('2026-03-28T07:00:00+01:00');
    expect(settle(first, moment).map(written)).toEqual(['2026-03-28T06:00 ReminderFell T-14 OFFICER']);
    const second = after(first, moment);
    expect(settle(second, at('2026-04-04T06:59:59+02:00'))).toEqual([]);
    expect(settle(second, at('2026-04-04T07:00:00+02:00')).map(written)).toEqual([
      '2026-04-04T05:00 ReminderFell T-7 OFFICER',
    ]);
  });

  it('lapses at 24:00 of its last day, before the letter becomes public, and takes the case to follow-up (scenario 5)', () => {
    const state = waiting(running(publication(), reply()));
    const moment = at('2026-04-12T00:00:00+02:00');
    const drafts = settle(state, moment);
    expect(drafts.map(written)).toEqual([
      '2026-04-11T22:00 ReplyLapsed not T-30 T-14 T-7 T-1 T-0',
      '2026-04-11T22:00 LetterBecamePublic',
    ]);
    expect(drafts[0]?.payload).toMatchObject({
      communicationId: 'c1',
      toFollowUp: true,
      starts: [{ kind: 'review', rule: 'D18' }],
    });
    const settled = after(state, moment);
    expect(settled).toMatchObject({
      status: 'FOLLOW_UP',
      communications: { c1: { status: 'LAPSED', public: true } },
    });
    expect(settled.terms.map(({ kind }) => kind)).toEqual(['review']);
    expect(settled.stages.at(-1)).toEqual({ stage: 'followUp', since: moment.effectiveAt, until: null });
    expect(wakeAt(settled)).toBe(Date.parse('2026-09-12T05:00:00Z'));
  });

  it('leaves the case where it is while another letter is open', () => {
    const state = waiting(running(reply(), replyTerm('c2', 'AL', '2026-02-11', sent)), [
      letter('c1'),
      letter('c2'),
    ]);
    const [first, second] = settle(state, at('2026-04-13T00:00:00+02:00')).filter(
      ({ type }) => type === 'ReplyLapsed',
    );
    expect(first?.payload).toMatchObject({ communicationId: 'c1', toFollowUp: false, starts: [] });
    expect(second?.payload).toMatchObject({ communicationId: 'c2', toFollowUp: true });
  });

  it('lapses in silence where the letter was entered after the lapse', () => {
    const state = waiting(running(replyTerm('c1', 'AL', sentOn, at('2026-05-01T12:00:00+02:00'))));
    expect(wakeAt(state)).toBe(Date.parse('2026-04-11T22:00:00Z'));
    const [lapse] = settle(
      { ...state, lastEffectiveAt: ms('2026-05-01T12:00:00+02:00') },
      at('2026-05-01T12:00:01+02:00'),
    );
    expect(written(lapse!)).toBe('2026-05-01T10:00 ReplyLapsed in silence');
  });

  it('tells only the most urgent of what a standstill missed (scenario 23)', () => {
    const moment = at('2026-04-10T18:00:00+02:00');
    const state = waiting(running(reply()));
    expect(settle(state, moment).map(written)).toEqual([
      '2026-04-10T05:00 ReminderFell T-1 OFFICER not T-30 T-14 T-7',
    ]);
    expect(settle(after(state, moment), moment)).toEqual([]);
    expect(wakeAt(after(state, moment))).toBe(Date.parse('2026-04-11T05:00:00Z'));
  });

  it('repeats no reminder when the date is corrected', () => {
    const reminded = after(waiting(running(reply())), at('2026-03-28T07:00:00+01:00'));
    const corrected = {
      ...reminded,
      terms: [
        {
          ...replyTerm('c1', 'AL', '2026-02-17', at('2026-03-29T12:00:00+02:00')),
          fallen: reminded.terms[0]!.fallen,
        },
      ],
    };
    expect(wakeAt(corrected)).toBe(Date.parse('2026-04-11T05:00:00Z'));
  });
});

describe('Several terms', () => {
  it('fall in due order, equal instants in the order of kinds', () => {
    const moment = at('2026-01-16T22:00:00+01:00');
    const state = waiting(
      running(
        nextStepTerm('a1', '2026-01-19', moment),
        acknowledgementTerm('case', moment.effectiveAt, ANYBODY, moment),
        triageTerm('case', moment),
      ),
      [],
      { status: 'RECEIVED' },
    );
    expect(settle(state, moment).map(written)).toEqual([
      '2026-01-16T21:00 ReminderFell AT_ONCE DUTY_SUPERVISOR',
    ]);
    expect(settle(state, at('2026-01-21T07:00:00+01:00')).map(written)).toEqual([
      '2026-01-18T21:00 ReminderFell AFTER_48H ASG not AT_ONCE HALF_TIME END',
      '2026-01-19T23:00 ReminderFell OVERDUE SUPERVISOR not T-1 T-0',
      '2026-01-21T06:00 ReminderFell T-2 OFFICER',
    ]);
  });

  it('stay in the list once overdue, and are not told again', () => {
    const moment = at('2026-01-12T09:00:00+01:00');
    const late = at('2027-01-01T09:00:00+01:00');
    const overdue = after(waiting(running(riskValidityTerm('r1', moment.effectiveAt, moment)), []), late);
    expect(overdue.terms).toMatchObject([
      { kind: 'riskValidity', fallen: ['T-30', 'T-14', 'T-7', 'T-1', 'T-0', 'OVERDUE'] },
    ]);
    expect(wakeAt(overdue)).toBeNull();
    expect(overdue.decidedAt).toBe(0);
  });

  it('wake nobody while a case is taken over: its own steps settle what fell before them, in silence', () => {
    const state = waiting(running(reply()), undefined, { takingOver: true });
    const late = at('2026-04-13T09:00:00+02:00');
    expect(wakeAt(state)).toBeNull();
    expect(settle(state, late).map(written)).toEqual([
      '2026-04-11T22:00 ReplyLapsed not T-30 T-14 T-7 T-1 T-0 in silence',
    ]);
  });

  it('take effect in order where the record is already further', () => {
    const lastEffectiveAt = ms('2026-04-20T09:00:00+02:00');
    const drafts = settle(
      waiting(running(reply(), publication()), undefined, { lastEffectiveAt }),
      at(lastEffectiveAt),
    );
    expect(drafts.map(({ effectiveAt }) => effectiveAt)).toEqual([lastEffectiveAt, lastEffectiveAt]);
  });
});
