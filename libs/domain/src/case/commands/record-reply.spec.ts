import { command, rawText, type PayloadFor, type Situation } from '../given.js';
import { ALMA, consent } from '../given-persons.js';
import { assessed, clearing, drafting, replying, sending, verified } from '../given-verified.js';

/** An allegation letter that left on 10 February 2026: its reply is due on 11 April. */
const sentIn = (type: PayloadFor<'DraftCommunication'>['type'] = 'AL') => {
  const letter = drafting({ type });
  const sent = verified()
    .and(consent(ALMA, ['TRANSMIT_NAMED']), letter, clearing(letter.id))
    .at('2026-02-10T10:00:00+01:00')
    .and(sending(letter.id));
  return { id: letter.id, sent };
};
/** The same after the calendar settled everything due at an instant. */
const settledAt = (situation: Situation, instant: string) => situation.at(instant).settled();
const END_OF_TERM = Date.parse('2026-04-12T00:00:00+02:00');
const acknowledging = (communicationId: string, on: string) =>
  command('RecordAcknowledgement', { communicationId, on });

describe('RecordReply', () => {
  it('in time ends the term and takes the case to follow-up with a review', () => {
    const { id, sent } = sentIn();
    const replied = sent
      .at('2026-03-02T11:00:00+01:00')
      .when(replying(id, '2026-03-01', '2026-02-27', rawText()))
      .thenRecorded({ type: 'ReplyRecorded', payload: { late: false, status: 'REPLIED', toFollowUp: true } });
    expect(replied.state.communications[id]).toMatchObject({
      status: 'REPLIED',
      lapsedAt: null,
      replies: [{ receivedOn: '2026-03-01', datedOn: '2026-02-27', late: false }],
    });
    expect(replied.state.status).toBe('FOLLOW_UP');
    expect(replied.state.terms.map(({ kind }) => kind).sort()).toEqual(['publication', 'review']);
    expect(replied.state.developments).toContain('2026-03-01');
  });

  it('received late is REPLIED_LATE, and the lapse remains (scenario 6)', () => {
    const { id, sent } = sentIn();
    const replied = settledAt(sent, '2026-04-20T09:00:00+02:00')
      .when(replying(id, '2026-04-20'))
      .thenRecorded('ReplyRecorded');
    expect(replied.state.communications[id]).toMatchObject({
      status: 'REPLIED_LATE',
      lapsedAt: END_OF_TERM,
      lapseVoid: false,
    });
    expect(replied.state.status).toBe('FOLLOW_UP');
  });

  it('received in time but recorded after the lapse is REPLIED, the lapse void, both visible', () => {
    const { id, sent } = sentIn();
    const replied = settledAt(sent, '2026-04-20T09:00:00+02:00')
      .when(replying(id, '2026-04-11'))
      .thenRecorded('ReplyRecorded');
    expect(replied.state.communications[id]).toMatchObject({
      status: 'REPLIED',
      lapsedAt: END_OF_TERM,
      lapseVoid: true,
    });
  });

  it('keeps the case communicated while another letter is open', () => {
    const { id, sent } = sentIn();
    const second = drafting({ type: 'AL' });
    const replied = sent
      .and(second, clearing(second.id), sending(second.id))
      .when(replying(id, '2026-02-10'));
    expect(replied.state.status).toBe('COMMUNICATED');
  });

  it('adds a further reply without changing the first, a late one included', () => {
    const { id, sent } = sentIn();
    const twice = settledAt(
      sent.at('2026-03-01T09:00:00+01:00').and(replying(id, '2026-03-01')),
      '2026-05-01T09:00:00+02:00',
    ).and(replying(id, '2026-05-01'));
    expect(twice.state.communications[id]).toMatchObject({
      status: 'REPLIED',
      replies: [{ late: false }, { late: true }],
    });
  });

  it('finds a lapse that the calendar did not record, in a case that is moved in', () => {
    const { id, sent } = sentIn();
    const replied = sent
      .inState((state) => ({ ...state, takingOver: true }))
      .at('2026-04-20T09:00:00+02:00')
      .when(replying(id, '2026-04-20'));
    expect(replied.state.communications[id]).toMatchObject({
      status: 'REPLIED_LATE',
      lapsedAt: END_OF_TERM,
      lapseVoid: false,
    });
  });

  it('is recorded on a case on hold, whose status moves beneath the hold', () => {
    const { id, sent } = sentIn();
    const replied = sent
      .and(assessed('EXTREME'))
      .when(replying(id, '2026-02-10'))
      .thenRecorded('ReplyRecorded');
    expect([replied.state.hold?.because, replied.state.status]).toEqual(['RISK_EXTREME', 'FOLLOW_UP']);
  });

  it('is rejected with days that can’t be', () => {
    const { id, sent } = sentIn();
    sent.when(replying(id, '2026-02-11')).thenRejected('DATE_IN_FUTURE');
    sent.when(replying(id, '2026-02-09')).thenRejected('DATE_BEFORE_SENT');
    const later = sent.at('2026-02-20T09:00:00+01:00');
    later.when(replying(id, '2026-02-15', '2026-02-09')).thenRejected('DATE_BEFORE_SENT');
    later.when(replying(id, '2026-02-15', '2026-02-16')).thenRejected('DATE_AFTER_RECEIVED');
  });

  it('is rejected of a letter that was not sent', () => {
    const letter = drafting();
    verified().and(letter).when(replying(letter.id, '2026-01-12')).thenRejected('LETTER_NOT_IN_STATUS');
    verified().when(replying('nothing', '2026-01-12')).thenRejected('LETTER_UNKNOWN');
  });
});

describe('GradeReply', () => {
  const grading = (communicationId: string, replyId: string) =>
    command('GradeReply', { communicationId, replyId, quality: 'REJECTED_UNSUBSTANTIATED' });

  it('grades one reply', () => {
    const { id, sent } = sentIn();
    const replied = sent.and(replying(id, '2026-02-10'));
    const replyId = replied.state.communications[id]?.replies[0]?.id ?? '';
    const graded = replied.when(grading(id, replyId)).thenRecorded('ReplyGraded');
    expect(graded.state.communications[id]?.replies[0]?.quality).toBe('REJECTED_UNSUBSTANTIATED');
    replied.when(grading(id, 'nothing')).thenRejected('REPLY_UNKNOWN');
  });
  it('is rejected where there is no reply', () => {
    const { id, sent } = sentIn();
    sent.when(grading(id, 'nothing')).thenRejected('LETTER_NOT_IN_STATUS', 'REPLY_UNKNOWN');
  });
});

describe('RecordAcknowledgement', () => {
  it('changes the status, and the reply is awaited as before', () => {
    const { id, sent } = sentIn();
    const acknowledged = sent.when(acknowledging(id, '2026-02-10')).thenRecorded('AcknowledgementRecorded');
    expect(acknowledged.state.communications[id]).toMatchObject({
      status: 'ACKNOWLEDGED',
      acknowledgedOn: '2026-02-10',
    });
    expect(acknowledged.state.status).toBe('COMMUNICATED');
    expect(settledAt(acknowledged, '2026-04-12T00:00:00+02:00').state.communications[id]?.status).toBe(
      'LAPSED',
    );
  });
  it('does not undo a lapse', () => {
    const { id, sent } = sentIn();
    const late = settledAt(sent, '2026-04-20T09:00:00+02:00').and(acknowledging(id, '2026-04-20'));
    expect(late.state.communications[id]?.status).toBe('LAPSED');
  });
  it('is rejected twice, in the future, before sending, and of a draft', () => {
    const { id, sent } = sentIn();
    sent
      .and(acknowledging(id, '2026-02-10'))
      .when(acknowledging(id, '2026-02-10'))
      .thenRejected('ALREADY_ACKNOWLEDGED');
    sent.when(acknowledging(id, '2026-02-11')).thenRejected('DATE_IN_FUTURE');
    sent.when(acknowledging(id, '2026-02-09')).thenRejected('DATE_BEFORE_SENT');
    const letter = drafting();
    verified().and(letter).when(acknowledging(letter.id, '2026-01-12')).thenRejected('LETTER_NOT_IN_STATUS');
  });
});
