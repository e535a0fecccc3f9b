import { type PayloadFor, type Situation } from './given.js';
import { ALMA, consent } from './given-persons.js';
import { clearing, drafting, sending, verified } from './given-verified.js';

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

describe('the lapse of a letter', () => {
  it('falls on 12 April 00:00 Zurich for a letter of 10 February, once (scenario 5)', () => {
    const { id, sent } = sentIn();
    const evening = settledAt(sent, '2026-04-11T23:59:59+02:00');
    expect(evening.state.communications[id]?.status).toBe('SENT');
    const over = settledAt(evening, '2026-04-12T00:00:00+02:00');
    expect(over.state.communications[id]).toMatchObject({
      status: 'LAPSED',
      lapsedAt: END_OF_TERM,
      lapseVoid: false,
      public: true,
    });
    expect(over.state.status).toBe('FOLLOW_UP');
    expect(over.state.terms.map(({ kind }) => kind)).toContain('review');
    const lapses = settledAt(over, '2026-12-01T00:00:00+01:00').events.filter(
      ({ type }) => type === 'ReplyLapsed',
    );
    expect(lapses).toHaveLength(1);
  });

  it('comes before publication when both fall at one instant', () => {
    const { sent } = sentIn();
    const types = settledAt(sent, '2026-04-12T00:00:00+02:00').events.map(({ type }) => type);
    expect(types.indexOf('ReplyLapsed')).toBeLessThan(types.indexOf('LetterBecamePublic'));
  });

  it('leaves the case communicated while another letter is open', () => {
    const { sent } = sentIn();
    const second = drafting({ type: 'AL' });
    const both = sent.at('2026-03-10T10:00:00+01:00').and(second, clearing(second.id), sending(second.id));
    expect(settledAt(both, '2026-04-12T00:00:00+02:00').state.status).toBe('COMMUNICATED');
  });
});

describe('publication', () => {
  it('sets the flag of a letter on legislation after 48 hours; an allegation letter of that day stays confidential (scenario 8)', () => {
    const law = drafting({ type: 'OL', onLegislation: true });
    const other = drafting({ type: 'AL' });
    const sent = verified()
      .and(consent(ALMA, ['TRANSMIT_NAMED']), law, other, clearing(law.id), clearing(other.id))
      .at('2026-03-03T10:00:00+01:00')
      .and(sending(law.id), sending(other.id));
    expect(settledAt(sent, '2026-03-05T09:59:59+01:00').state.communications[law.id]?.public).toBe(false);
    const after = settledAt(sent, '2026-03-05T10:00:00+01:00');
    expect(after.state.communications[law.id]).toMatchObject({ public: true, status: 'SENT' });
    expect(after.state.communications[other.id]?.public).toBe(false);
  });
});
