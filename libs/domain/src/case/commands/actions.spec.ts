import type { Command } from '../../decider.js';
import { command, composedText, given, type PayloadFor } from '../given.js';
import { registration } from '../given-persons.js';
import { verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const action = (changes: Partial<PayloadFor<'RecordAction'>> = {}) =>
  command('RecordAction', {
    by: 'OHCHR_HQ',
    toward: 'STATE',
    kind: 'DEMARCHE',
    aim: 'PROTECTION',
    on: '2026-01-12',
    tellsOutcome: false,
    ...changes,
  });
const idOf = ({ commandId }: Command) => `action_${commandId.slice(0, 16)}`;

describe('RecordAction', () => {
  it('records what was done; only a measure of the State is a development', () => {
    const done = verified()
      .when(action({ outcome: composedText() }))
      .thenRecorded({ type: 'ActionRecorded', payload: { kind: 'DEMARCHE' } });
    expect(done.state.developments).not.toContain('2026-01-10');
    expect(verified().and(action({ kind: 'STATE_MEASURE', on: '2026-01-10' })).state.developments).toContain(
      '2026-01-10',
    );
  });

  it('reminds of the next step until an action continues it', () => {
    const first = action({ nextOn: '2026-02-02' });
    const waiting = verified().and(first);
    expect(waiting.state.terms).toMatchObject([{ kind: 'nextStep', subject: idOf(first), rule: 'nextOn' }]);
    expect(waiting.and(action({ continues: idOf(first) })).state.terms).toEqual([]);
    expect(waiting.and(action()).state.terms).toHaveLength(1);
  });

  it('refuses days that cannot be, an unknown action, and telling without contact', () => {
    verified()
      .when(action({ on: '2026-01-13' }))
      .thenRejected('DATE_IN_FUTURE');
    verified()
      .when(action({ nextOn: '2026-01-11' }))
      .thenRejected('NEXT_STEP_BEFORE_ACTION');
    verified()
      .when(action({ continues: 'action_none' }))
      .thenRejected('ACTION_UNKNOWN');
    verified()
      .when(action({ tellsOutcome: true }))
      .thenRejected('TELLING_WITHOUT_CONTACT');
  });

  it('of contact with the source, by a safe channel, tells the source of the arrival (D1)', () => {
    const contact = action({ kind: 'CONTACT_WITH_SOURCE', toward: 'PERSON' });
    const told = given(registration(), contact);
    expect(told.state.acknowledgedAt).toBe(Date.parse('2026-01-12T09:00:00+01:00'));
    expect(told.state.terms).toEqual([]);
    const unsafe = given(registration({ safeChannel: false }), contact);
    expect(unsafe.state.acknowledgedAt).toBeNull();
    const other = given(registration(), action());
    expect(other.state.terms.map(({ kind }) => kind)).toEqual(['acknowledgement']);
  });
});

describe('RecordReview', () => {
  const followedUp = verified('LOW', (state) => ({ ...state, status: 'FOLLOW_UP' }));
  const review = () => command('RecordReview', { findings: composedText() });

  it('starts the next review and ends the one before (D18)', () => {
    const first = followedUp.and(review());
    expect(first.state.lastReviewAt).toBe(first.moment.effectiveAt);
    const second = first.at('2026-03-02T09:00:00+01:00').and(review());
    const reviews = second.state.terms.filter(({ kind }) => kind === 'review');
    expect(reviews.map(({ dueAt }) => dueAt)).toEqual([Date.parse('2026-09-03T00:00:00+02:00')]);
  });

  it('is for the officer and the supervisor, in communication and follow-up', () => {
    followedUp
      .when(command('RecordReview', { findings: composedText() }, OFFICE_PEOPLE.protection))
      .thenRejected('ROLE_NOT_PERMITTED');
    given(registration()).when(review()).thenRejected('NOT_ALLOWED_IN_STATUS');
  });
});
