import { available } from '../available.js';
import { ALMA, consent, withdrawal } from '../given-persons.js';
import { assessed, clearing, drafting, sending, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const toTheState = consent(ALMA, ['TRANSMIT_NAMED']);
const withLetter = (changes: Parameters<typeof drafting>[0] = {}) => {
  const letter = drafting(changes);
  return { letter, drafted: verified().and(toTheState, letter) };
};

describe('SendCommunication', () => {
  const cleared = (changes: Parameters<typeof drafting>[0] = {}) => {
    const { letter, drafted } = withLetter(changes);
    return { letter, ready: drafted.and(clearing(letter.id)) };
  };

  it('records number, day and terms, and takes the case to COMMUNICATED (D5, D7)', () => {
    const { letter, ready } = cleared();
    const sent = ready
      .at('2026-02-10T10:00:00+01:00')
      .when(sending(letter.id))
      .thenRecorded({
        type: 'CommunicationSent',
        payload: { number: 'LTR/2026/XEX/1', sentOn: '2026-02-10', mailed: true },
      });
    const due = Date.parse('2026-04-12T00:00:00+02:00');
    expect(sent.state.status).toBe('COMMUNICATED');
    expect(sent.state.communications[letter.id]).toMatchObject({
      status: 'SENT',
      dispatch: 'PENDING',
      attempts: 1,
      replyDueAt: due,
    });
    expect(sent.state.terms.map(({ kind, subject, dueAt }) => [kind, subject, dueAt])).toEqual([
      ['reply', letter.id, due],
      ['publication', letter.id, due],
    ]);
  });

  it('leaves in the name of whoever holds the post on that day', () => {
    const turn = { post: 'HEAD_OF_UNIT', unit: 'geneva' } as const;
    const posts = [
      { ...turn, holder: OFFICE_PEOPLE.supervisor2, from: '2026-02-11' },
      { ...turn, holder: OFFICE_PEOPLE.supervisor, from: '2025-01-01' },
    ];
    const { letter, ready } = cleared();
    const signedOn = (instant: string) =>
      ready
        .at(instant)
        .inOffice((office) => ({ ...office, posts }))
        .when(sending(letter.id)).state.communications[letter.id]?.signedBy;
    expect(signedOn('2026-02-10T23:59:00+01:00')).toEqual({
      post: 'HEAD_OF_UNIT',
      holder: OFFICE_PEOPLE.supervisor,
      name: 'Invented supervisor',
    });
    expect(signedOn('2026-02-11T00:00:00+01:00')?.holder).toBe(OFFICE_PEOPLE.supervisor2);
    expect(ready.when(sending(letter.id)).state.communications[letter.id]?.signedBy).toBeNull();
  });

  it('gives an urgent appeal thirty days, and a treaty body’s letter the day that it sets (D6, D9)', () => {
    const urgent = cleared({ type: 'UA' });
    expect(
      urgent.ready.at('2025-12-04T10:00:00+01:00').when(sending(urgent.letter.id)).state.terms[0],
    ).toMatchObject({
      rule: 'D6',
    });
    const body = cleared({ type: 'TB_LETTER', replyDueOn: '2026-03-01' });
    expect(body.ready.when(sending(body.letter.id)).state.terms).toMatchObject([
      { kind: 'reply', rule: 'D9', dueAt: Date.parse('2026-03-02T00:00:00+01:00') },
    ]);
  });

  it('waits for nothing after a letter that awaits no reply: the case goes on to follow-up, with a review', () => {
    const release = drafting({ type: 'PRESS_RELEASE', addressee: null });
    const sent = verified().and(consent(ALMA, ['PRESS']), release, clearing(release.id), sending(release.id));
    expect(sent.state.status).toBe('FOLLOW_UP');
    expect(sent.state.communications[release.id]?.replyDueAt).toBeNull();
    expect(sent.state.terms.map(({ kind }) => kind)).toEqual(['review']);
  });

  it('numbers the letters of a State and year in one sequence', () => {
    const first = cleared();
    const second = drafting();
    const both = first.ready.and(sending(first.letter.id), second, clearing(second.id), sending(second.id));
    expect(both.state.communications[second.id]?.number).toBe('LTR/2026/XEX/2');
  });

  it('mails nothing while a case is moved in', () => {
    const { letter, ready } = cleared();
    const sent = ready.inState((state) => ({ ...state, takingOver: true })).and(sending(letter.id));
    expect(sent.state.communications[letter.id]).toMatchObject({
      status: 'SENT',
      dispatch: 'NONE',
      attempts: 0,
    });
  });

  it('is rejected with a risk assessment of 91 days, until it is renewed (scenario 15)', () => {
    const { letter, ready } = cleared();
    const late = ready.at('2026-04-13T08:00:00+02:00');
    late.when(sending(letter.id)).thenRejected('RISK_NOT_VALID');
    late.and(assessed('LOW')).when(sending(letter.id)).thenRecorded('CommunicationSent');
    ready.at('2026-04-12T23:59:00+02:00').when(sending(letter.id)).accepted();
  });

  it('is rejected once a consent went, here or in another case of the person', () => {
    const { letter, ready } = cleared();
    ready
      .and(withdrawal(ALMA, 'TRANSMIT_NAMED'))
      .when(sending(letter.id))
      .thenRejected('LETTER_HELD', 'TRANSMIT_NAMED_MISSING');
    ready
      .elsewhere({ personId: ALMA, scope: 'TRANSMIT_NAMED', status: 'WITHDRAWN' })
      .when(sending(letter.id))
      .thenRejected('TRANSMIT_NAMED_MISSING');
  });

  it('is rejected of a draft, of a letter sent before, on hold, and of the officer', () => {
    const { letter, drafted } = withLetter();
    drafted.when(sending(letter.id)).thenRejected('LETTER_NOT_IN_STATUS');
    const ready = drafted.and(clearing(letter.id));
    ready.and(sending(letter.id)).when(sending(letter.id)).thenRejected('LETTER_NOT_IN_STATUS');
    ready.and(assessed('EXTREME')).when(sending(letter.id)).thenRejected('CASE_ON_HOLD');
    ready.when(sending(letter.id, OFFICE_PEOPLE.officer)).thenRejected('ROLE_NOT_PERMITTED');
  });

  it('is offered once there is a cleared letter, and says before that there is none', () => {
    const { letter, drafted } = withLetter();
    const offered = ({ state, moment }: Pick<typeof drafted, 'state' | 'moment'>) =>
      available(state, { origin: 'person', id: OFFICE_PEOPLE.supervisor }, moment).find(
        ({ command: name }) => name === 'SendCommunication',
      );
    expect(offered(drafted)).toMatchObject({ allowed: false, why: [{ code: 'LETTER_NOT_IN_STATUS' }] });
    expect(offered(drafted.and(clearing(letter.id)))).toMatchObject({ allowed: true, why: [] });
  });
});
