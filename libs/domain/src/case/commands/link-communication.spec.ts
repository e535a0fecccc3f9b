import { command, given, type PayloadFor, type Situation } from '../given.js';
import { ALMA, NGO, registration } from '../given-persons.js';
import { verified } from '../given-verified.js';

/** A case after the calendar settled everything due at an instant. */
const settledAt = (situation: Situation, instant: string) => situation.at(instant).settled();
type Linking = PayloadFor<'LinkCommunication'>;
const linking = (changes: Partial<Linking> = {}) => {
  const issued = command('LinkCommunication', {
    type: 'UA',
    addressee: 'XEX',
    onLegislation: false,
    named: [ALMA],
    mentioned: [],
    code: 'UA XEX 7/2025',
    sentOn: '2025-12-04',
    sentAt: null,
    replyDueOn: null,
    text: null,
    ...changes,
  });
  return Object.assign(issued, { id: `letter_${issued.commandId}` });
};

describe('LinkCommunication', () => {
  it('records the letter as SENT on its own date, with the terms from then, and moves a verified case', () => {
    const letter = linking();
    const linked = verified()
      .when(letter)
      .thenRecorded({ type: 'CommunicationLinked', payload: { pending: false, caseStatus: 'COMMUNICATED' } });
    expect(linked.state.communications[letter.id]).toMatchObject({
      origin: 'LINKED',
      status: 'SENT',
      number: 'UA XEX 7/2025',
      sentOn: '2025-12-04',
      replyDueAt: Date.parse('2026-01-04T00:00:00+01:00'),
    });
    expect(linked.state.terms.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['reply', Date.parse('2026-01-04T00:00:00+01:00')],
      ['publication', Date.parse('2026-02-03T00:00:00+01:00')],
    ]);
  });

  it('lapses at once where its term is over, and nobody is told', () => {
    const letter = linking();
    const over = settledAt(verified().and(letter), '2026-01-12T09:00:00+01:00');
    expect(over.state.communications[letter.id]?.status).toBe('LAPSED');
    expect(over.events.filter(({ type }) => type === 'ReplyLapsed')).toMatchObject([
      { payload: { tells: false } },
    ]);
    expect(over.state.status).toBe('FOLLOW_UP');
  });

  it('needs no consent: another body sent it', () => {
    verified()
      .when(linking({ named: [ALMA] }))
      .accepted();
  });

  it('is pending before verification, and moves nothing', () => {
    const letter = linking();
    const linked = given(registration())
      .when(letter)
      .thenRecorded({ type: 'CommunicationLinked', payload: { pending: true, caseStatus: null } });
    expect(linked.state.status).toBe('RECEIVED');
    expect(linked.state.communications[letter.id]?.status).toBe('SENT');
  });

  it('counts a letter on legislation public at the end of 48 hours from its hour, or from the day’s end', () => {
    const terms = (changes: Partial<Linking>) =>
      verified()
        .and(
          linking({
            type: 'OL',
            onLegislation: true,
            code: 'OL XEX 1/2026',
            sentOn: '2026-01-10',
            ...changes,
          }),
        )
        .state.terms.filter(({ kind }) => kind === 'publication')
        .map(({ dueAt }) => dueAt);
    expect(terms({ sentAt: '2026-01-10T10:00:00+01:00' })).toEqual([Date.parse('2026-01-12T10:00:00+01:00')]);
    expect(terms({})).toEqual([Date.parse('2026-01-13T00:00:00+01:00')]);
  });

  it('is rejected twice, with days that can’t be, and with strangers', () => {
    verified().and(linking()).when(linking()).thenRejected('LETTER_ALREADY_LINKED');
    verified()
      .when(linking({ sentOn: '2026-01-13' }))
      .thenRejected('DATE_IN_FUTURE');
    verified()
      .when(linking({ sentAt: '2026-01-12T12:00:00+01:00', sentOn: '2026-01-12' }))
      .thenRejected('DATE_IN_FUTURE');
    verified()
      .when(linking({ sentAt: '2025-12-05T10:00:00+01:00' }))
      .thenRejected('DATES_DISAGREE');
    verified()
      .when(linking({ type: 'TB_LETTER' }))
      .thenRejected('REPLY_DATE_MISSING');
    verified()
      .when(linking({ type: 'TB_LETTER', replyDueOn: '2025-12-03' }))
      .thenRejected('DATE_BEFORE_SENT');
    verified()
      .when(linking({ mentioned: ['nobody'] }))
      .thenRejected('PERSON_UNKNOWN');
    verified()
      .when(linking({ named: [NGO] }))
      .accepted();
  });
});
