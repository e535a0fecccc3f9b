import { movesIf, officeIf } from '../../office/what-if.js';
import { command } from '../given.js';
import { ALMA, consent } from '../given-persons.js';
import { assessed, clearing, drafting, sending, verified } from '../given-verified.js';
import { revisedTerms } from './revised-terms.js';

const office = { origin: 'stream', stream: 'office' } as const;
const letter = drafting();
const SENT_AT = '2026-02-10T10:00:00+01:00';
const sent = verified()
  .at('2026-02-10T09:00:00+01:00')
  .and(assessed('LOW'), consent(ALMA, ['TRANSMIT_NAMED', 'PUBLISH_NAMED']), letter, clearing(letter.id))
  .at(SENT_AT)
  .and(sending(letter.id));
const adopting = (parameters: object, from = sent) =>
  from.inOffice((before) => officeIf(before, { parameters }));
const revising = () => command('ReviseTerms', { policy: 8 }, office);
const day = (instant: string) => Date.parse(instant);

describe('Terms by another policy', () => {
  it('move with their letter: each with its rule, from when to when, and why', () => {
    const moved = adopting({ replyDays: 90 })
      .at('2026-03-01T12:00:00+01:00')
      .when(revising())
      .thenRecorded({
        type: 'TermsRevised',
        payload: {
          policy: 8,
          moved: [
            {
              kind: 'reply',
              subject: letter.id,
              rule: 'D5',
              from: day('2026-04-12T00:00:00+02:00'),
              to: day('2026-05-12T00:00:00+02:00'),
            },
          ],
        },
      });
    expect(moved.state.communications[letter.id]?.replyDueAt).toBe(day('2026-05-12T00:00:00+02:00'));
    expect(moved.state.terms.find(({ kind }) => kind === 'reply')?.policy).toBe(8);
    expect(moved.state.decidedAt).toBe(sent.state.decidedAt);
    moved.when(revising()).thenRejected('NO_TERM_MOVES');
    moved.at('2026-04-12T12:00:00+02:00').settled();
    expect(moved.at('2026-04-12T12:00:00+02:00').settled().state.communications[letter.id]?.status).toBe(
      'SENT',
    );
    expect(moved.at('2026-05-12T00:00:00+02:00').settled().state.communications[letter.id]?.status).toBe(
      'LAPSED',
    );
  });
  it('take the validity of the risk assessment with them', () => {
    const moved = adopting({ riskValidityDays: 120 }).when(revising()).accepted();
    expect(moved.state.risk?.validUntil).toBe(day('2026-06-11T00:00:00+02:00'));
    expect(adopting({ riskValidityDays: 30 }).when(revising()).state.risk?.validUntil).toBe(
      day('2026-03-13T00:00:00+01:00'),
    );
  });
  it('never end in the past: what would, ends today, and its end still falls', () => {
    const short = adopting({ replyDays: 7 }).at('2026-03-01T12:00:00+01:00').when(revising()).accepted();
    const reply = short.state.terms.find(({ kind }) => kind === 'reply');
    expect(reply?.dueAt).toBe(day('2026-03-02T00:00:00+01:00'));
    expect(short.state.communications[letter.id]?.status).toBe('SENT');
    expect(short.at('2026-03-02T00:00:00+01:00').settled().state.communications[letter.id]?.status).toBe(
      'LAPSED',
    );
  });
  it('repeat no reminder that fell', () => {
    const reminded = sent.at('2026-03-20T12:00:00+01:00').settled();
    const fallen = reminded.state.terms.find(({ kind }) => kind === 'reply')?.fallen ?? [];
    expect(fallen).toContain('T-30');
    const moved = adopting({ replyDays: 90 }, reminded).when(revising()).accepted();
    const later = moved.at('2026-04-20T12:00:00+02:00').settled();
    expect(
      later.events.filter(
        ({ type, payload }) =>
          type === 'ReminderFell' &&
          (payload as { kind: string; level: string }).kind === 'reply' &&
          (payload as { level: string }).level === 'T-30',
      ),
    ).toHaveLength(1);
  });
  it('of other rules stand, and terms of seconds move nothing', () => {
    adopting({ feedbackWorkingDays: 20 }).when(revising()).thenRejected('NO_TERM_MOVES');
    adopting({ secondsPerDay: 1, replyDays: 90 }).when(revising()).thenRejected('NO_TERM_MOVES');
  });
  it('are not for a person or the calendar to move', () => {
    adopting({ replyDays: 90 })
      .when(command('ReviseTerms', { policy: 8 }))
      .thenRejected('ORIGIN_NOT_PERMITTED');
  });
});

describe('What if', () => {
  it('tells what ReviseTerms would record, and records nothing', () => {
    const before = sent.at('2026-03-01T12:00:00+01:00');
    const moves = movesIf(before.state, before.moment, { parameters: { replyDays: 90 } });
    expect(moves).toEqual([
      {
        kind: 'reply',
        subject: letter.id,
        rule: 'D5',
        from: day('2026-04-12T00:00:00+02:00'),
        to: day('2026-05-12T00:00:00+02:00'),
      },
    ]);
    expect(movesIf(before.state, before.moment, { parameters: { replyDays: 60 } })).toEqual([]);
  });
  it('counts working days anew by other holidays', () => {
    const state = {
      ...sent.state,
      receivedAt: day('2026-02-10T10:00:00+01:00'),
      terms: [],
    };
    const begun = { ...sent.moment, effectiveAt: day(SENT_AT), recordedAt: day(SENT_AT) };
    const running = { kind: 'acknowledgement', subject: 'case', stage: 'allegation', rule: 'D1' } as const;
    const term = {
      ...running,
      dueAt: day('2026-02-18T00:00:00+01:00'),
      levels: [],
      policy: 7,
      passed: [],
      fallen: [],
    };
    const waiting = { ...state, terms: [term] };
    expect(movesIf(waiting, begun, { holidays: { days: ['2026-02-16'] } })).toEqual([
      {
        kind: 'acknowledgement',
        subject: 'case',
        rule: 'D1',
        from: term.dueAt,
        to: day('2026-02-19T00:00:00+01:00'),
      },
    ]);
    expect(revisedTerms(state, begun)).toEqual([]);
  });
});
