import { command, composedText, type PayloadFor, type Situation } from '../given.js';
import { ALMA, consent } from '../given-persons.js';
import { clearing, drafting, replying, sending, verified } from '../given-verified.js';

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
const correcting = (communicationId: string, sentOn: string, sentAt: string | null = null) =>
  command('CorrectDispatchDate', { communicationId, sentOn, sentAt, reason: composedText() });

describe('CorrectDispatchDate', () => {
  it('runs the terms anew under the same subject, and repeats no reminder', () => {
    const { id, sent } = sentIn();
    const reminded = settledAt(sent, '2026-03-28T07:00:00+01:00');
    const before = reminded.state.terms.find(({ kind }) => kind === 'reply');
    expect(before?.fallen).toEqual(['T-30', 'T-14']);
    const corrected = reminded.when(correcting(id, '2026-02-08')).thenRecorded('DispatchDateCorrected');
    const after = corrected.state.terms.find(({ kind }) => kind === 'reply');
    expect(after).toMatchObject({
      subject: id,
      dueAt: Date.parse('2026-04-10T00:00:00+02:00'),
      fallen: ['T-30', 'T-14'],
    });
    expect(corrected.state.communications[id]).toMatchObject({ sentOn: '2026-02-08', status: 'SENT' });
  });

  it('voids a lapse that had not fallen by the corrected date, and reopens the letter without repeating reminders', () => {
    const { id, sent } = sentIn();
    const corrected = settledAt(sent, '2026-04-12T00:00:00+02:00').and(correcting(id, '2026-03-01'));
    expect(corrected.state.communications[id]).toMatchObject({
      status: 'SENT',
      lapseVoid: true,
      lapsedAt: END_OF_TERM,
    });
    expect(corrected.state.status).toBe('COMMUNICATED');
    const later = settledAt(corrected, '2026-05-01T00:00:00+02:00');
    expect(later.state.communications[id]).toMatchObject({
      status: 'LAPSED',
      lapseVoid: false,
      lapsedAt: Date.parse('2026-05-01T00:00:00+02:00'),
    });
    const told = later.events.slice(corrected.events.length).filter(({ type }) => type === 'ReminderFell');
    expect(told.filter(({ payload }) => (payload as { kind: string }).kind === 'reply')).toEqual([]);
  });

  it('tells timely and late replies apart anew', () => {
    const { id, sent } = sentIn();
    const replied = settledAt(sent, '2026-04-20T09:00:00+02:00').and(replying(id, '2026-04-20'));
    expect(replied.state.communications[id]?.status).toBe('REPLIED_LATE');
    const corrected = replied.and(correcting(id, '2026-02-20'));
    expect(corrected.state.communications[id]).toMatchObject({
      status: 'REPLIED',
      lapseVoid: true,
      replies: [{ late: false }],
    });
    expect(corrected.state.terms.some(({ kind }) => kind === 'reply')).toBe(false);
  });

  it('never takes publicity back', () => {
    const { id, sent } = sentIn();
    const corrected = settledAt(sent, '2026-04-12T00:00:00+02:00').and(correcting(id, '2026-03-01'));
    expect(corrected.state.communications[id]?.public).toBe(true);
    expect(corrected.state.terms.some(({ kind }) => kind === 'publication')).toBe(false);
  });

  it('is rejected with days that can’t be, and of a letter that was not sent', () => {
    const { id, sent } = sentIn();
    sent.when(correcting(id, '2026-02-11')).thenRejected('DATE_IN_FUTURE');
    sent.when(correcting(id, '2026-02-10', '2026-02-09T10:00:00+01:00')).thenRejected('DATES_DISAGREE');
    sent
      .and(acknowledging(id, '2026-02-10'))
      .at('2026-02-12T09:00:00+01:00')
      .when(correcting(id, '2026-02-11'))
      .thenRejected('DATE_AFTER_ANSWER');
    const letter = drafting();
    verified().and(letter).when(correcting(letter.id, '2026-01-12')).thenRejected('LETTER_NOT_IN_STATUS');
  });
});
