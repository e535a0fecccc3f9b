import { command, composedText } from './given.js';
import { closing } from './given-decisions.js';
import { onItsWay, publishable } from './given-entries.js';
import { verified } from './given-verified.js';
import { submissionOf } from './submission.js';

describe('A submission', () => {
  const { inNote, published } = onItsWay(publishable());
  it('is told in coarse words: looked into, acted upon, reported, closed', () => {
    expect(submissionOf(verified().state).stage).toBe('LOOKED_INTO');
    expect(submissionOf(inNote.state).stage).toBe('ACTED_UPON');
    expect(submissionOf(published.state)).toMatchObject({ stage: 'REPORTED', reportedIn: [2026] });
    const review = command('RecordReview', { findings: composedText() });
    const closed = verified('LOW', (state) => ({ ...state, status: 'FOLLOW_UP' })).and(review, ...closing);
    expect(submissionOf(closed.state).stage).toBe('CLOSED');
  });
  it('does not tell a hold, a risk or a refusal', () => {
    const told = submissionOf(verified('EXTREME').state);
    expect(told.stage).toBe('LOOKED_INTO');
    expect(Object.keys(told).sort()).toEqual([
      'acknowledgedOn',
      'receivedOn',
      'reportedIn',
      'stage',
      'toldOn',
    ]);
  });
});
