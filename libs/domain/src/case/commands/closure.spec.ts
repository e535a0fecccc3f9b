import type { CaseState } from '../case-state.js';
import { command, composedText } from '../given.js';
import { closing } from '../given-decisions.js';
import { excludingEntry, onItsWay, proposing, publishable } from '../given-entries.js';
import { ALMA, consent } from '../given-persons.js';
import { assessed, drafting, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const { officer, supervisor, supervisor2 } = OFFICE_PEOPLE;
const [proposal, confirmation] = closing;
const proposedBy = (by: string) =>
  command('ProposeClosure', { reason: 'RESOLVED', explanation: composedText() }, by);
const review = command('RecordReview', { findings: composedText() });
const followedUp = verified('LOW', (state: CaseState) => ({ ...state, status: 'FOLLOW_UP' }));
const linked = command('LinkCommunication', {
  type: 'AL',
  addressee: 'XEX',
  onLegislation: false,
  named: [],
  mentioned: [],
  code: 'AL XEX 2/2026',
  sentOn: '2026-01-12',
  sentAt: null,
  replyDueOn: null,
  text: null,
});

describe('closing a case', () => {
  it('takes a proposal with its reason, a recent review, and another supervisor', () => {
    followedUp
      .and(review, proposal)
      .when(confirmation)
      .thenRecorded({ type: 'Closed', payload: { by: supervisor, proposedBy: officer, reason: 'RESOLVED' } });
    followedUp.and(review).when(confirmation).thenRejected('CLOSURE_NOT_PROPOSED');
    followedUp
      .and(review, proposedBy(supervisor))
      .when(confirmation)
      .thenRejected('COUNTERSIGNER_IS_PROPOSER');
    followedUp.and(review, proposedBy(supervisor2)).when(confirmation).thenRecorded('Closed');
  });

  it('asks for a review of the last 30 days, by days', () => {
    followedUp.and(proposal).when(confirmation).thenRejected('REVIEW_NOT_RECENT');
    const reviewed = followedUp.and(review, proposal);
    reviewed.at('2026-02-10T23:00:00+01:00').when(confirmation).thenRecorded('Closed');
    reviewed.at('2026-02-11T00:30:00+01:00').when(confirmation).thenRejected('REVIEW_NOT_RECENT');
  });

  it('waits for the letters that are out or in preparation', () => {
    followedUp.and(linked, review, proposal).when(confirmation).thenRejected('LETTER_OPEN');
    const toTheState = consent(ALMA, ['TRANSMIT_NAMED']);
    followedUp.and(toTheState, drafting(), review, proposal).when(confirmation).thenRejected('LETTER_OPEN');
  });

  it('waits for an entry that is on its way into a report, unless it is left out', () => {
    const followUp = publishable('LOW', (state) => ({ ...state, status: 'FOLLOW_UP' }));
    const entry = proposing();
    const proposed = followUp.and(entry, review, proposal);
    expect(proposed.when(confirmation).thenRejected('ENTRY_ON_ITS_WAY').rejections).toEqual([
      { code: 'ENTRY_ON_ITS_WAY', field: `entries/${entry.id}` },
    ]);
    proposed.and(excludingEntry(entry.id)).when(confirmation).thenRecorded('Closed');
    const { locked, published } = onItsWay(followUp);
    const decided = (situation: typeof locked) => situation.and(review, proposal).when(confirmation);
    decided(locked).thenRejected('LETTER_OPEN', 'ENTRY_ON_ITS_WAY');
    decided(published).thenRecorded('Closed');
  });

  it('from VERIFIED is for cases that consent or risk keep from being communicated', () => {
    const willing = consent(ALMA, ['TRANSMIT_ANON']);
    verified().and(willing, proposal).when(confirmation).thenRejected('COMMUNICATION_POSSIBLE');
    verified().and(proposal).when(confirmation).thenRecorded('Closed');
    verified().and(willing, assessed('EXTREME'), proposal).when(confirmation).thenRecorded('Closed');
    verified('LOW', (state) => ({ ...state, recordType: 'LEGISLATION' }))
      .and(proposal)
      .when(confirmation)
      .thenRejected('COMMUNICATION_POSSIBLE');
  });

  it('from VERIFIED does not take an expired assessment for a risk that forbids', () => {
    verified()
      .and(consent(ALMA, ['TRANSMIT_ANON']), proposal)
      .at('2026-12-01T09:00:00+01:00')
      .when(confirmation)
      .thenRejected('COMMUNICATION_POSSIBLE');
  });

  it('says all that is missing at once', () => {
    followedUp
      .and(linked)
      .when(confirmation)
      .thenRejected('CLOSURE_NOT_PROPOSED', 'LETTER_OPEN', 'REVIEW_NOT_RECENT');
  });

  it('ends reviews and next steps, and leaves nothing to wake up for', () => {
    const { state } = followedUp.and(review, ...closing);
    expect(state).toMatchObject({
      status: 'CLOSED',
      leftFrom: 'FOLLOW_UP',
      closure: 'RESOLVED',
      proposedClosure: null,
    });
    expect(state.terms).toEqual([]);
  });
});
