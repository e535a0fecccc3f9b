import { command, composedText, given, type PayloadFor } from '../given.js';
import { closing, declining, screening } from '../given-decisions.js';
import { verified } from '../given-verified.js';

const review = command('RecordReview', { findings: composedText() });
const closed = verified('LOW', (state) => ({ ...state, status: 'FOLLOW_UP' })).and(review, ...closing);
const declined = given(...screening(), ...declining);
const reopening = (changes: Partial<PayloadFor<'Reopen'>> = {}) =>
  command('Reopen', { ground: 'NEW_ACT', information: composedText(), learntOn: '2026-03-02', ...changes });

describe('reopening a case', () => {
  it('takes a closed case back to follow-up with all its history, and starts its review', () => {
    const reopened = closed.at('2026-03-03T09:00:00+01:00').when(reopening()).thenRecorded('Reopened');
    expect(reopened.state).toMatchObject({
      status: 'FOLLOW_UP',
      closure: null,
      leftFrom: null,
      leftAt: null,
    });
    expect(reopened.state.acts).toEqual(closed.state.acts);
    expect(reopened.state.verifiedActs).toEqual(closed.state.verifiedActs);
    expect(reopened.state.developments).toContain('2026-03-02');
    expect(reopened.state.terms.map(({ kind }) => kind)).toContain('review');
  });

  it('takes a declined case back to screening, without a review', () => {
    const reopened = declined.at('2026-03-03T09:00:00+01:00').when(reopening()).thenRecorded('Reopened');
    expect(reopened.state).toMatchObject({ status: 'SCREENING', declined: null });
    expect(reopened.state.terms.map(({ kind }) => kind)).not.toContain('review');
  });

  it('is for what the office did not know before', () => {
    const later = closed.at('2026-03-03T09:00:00+01:00');
    later.when(reopening({ learntOn: '2026-01-11' })).thenRejected('INFORMATION_NOT_NEW');
    later.when(reopening({ learntOn: '2026-01-12' })).thenRecorded('Reopened');
    later.when(reopening({ learntOn: '2026-03-04' })).thenRejected('DATE_IN_FUTURE');
  });

  it('is for cases that are over', () => {
    verified()
      .when(reopening({ learntOn: '2026-01-12' }))
      .thenRejected('NOT_ALLOWED_IN_STATUS');
  });
});
