import { command, composedText, type PayloadFor } from '../given.js';
import { ALMA, consent, JON, LAWYER, NGO, withdrawal } from '../given-persons.js';
import { clearing, drafting, sending, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const toTheState = consent(ALMA, ['TRANSMIT_NAMED']);
const revising = (communicationId: string, changes: Partial<PayloadFor<'ReviseDraft'>> = {}, by?: string) =>
  command(
    'ReviseDraft',
    {
      communicationId,
      named: [ALMA],
      mentioned: [],
      replyDueOn: null,
      text: composedText([ALMA]),
      ...changes,
    },
    by,
  );
const withLetter = (changes: Parameters<typeof drafting>[0] = {}) => {
  const letter = drafting(changes);
  return { letter, drafted: verified().and(toTheState, letter) };
};

describe('DraftCommunication', () => {
  it('records a draft, with nothing sent and no number', () => {
    const letter = drafting();
    const drafted = verified()
      .when(letter)
      .thenRecorded({
        type: 'CommunicationDrafted',
        payload: { communicationId: letter.id, addressee: 'XEX' },
      });
    expect(drafted.state.communications[letter.id]).toMatchObject({
      status: 'DRAFT',
      origin: 'OWN',
      number: null,
      draftedBy: OFFICE_PEOPLE.officer,
    });
  });

  it('brings a case in follow-up back to the stage of communication', () => {
    const later = verified('LOW', (state) => ({ ...state, status: 'FOLLOW_UP' })).and(toTheState, drafting());
    expect(later.state.stages.at(-1)?.stage).toBe('communication');
  });

  it('needs no consent yet', () => {
    verified().when(drafting()).accepted();
  });

  it('is rejected before verification', () => {
    verified('LOW', (state) => ({ ...state, status: 'VERIFYING' }))
      .when(drafting())
      .thenRejected('NOT_ALLOWED_IN_STATUS');
  });

  it('is rejected for a note verbale of the report, and for a treaty body’s letter without the date of its reply', () => {
    verified()
      .when(drafting({ type: 'NV_REPORT' }))
      .thenRejected('NOTE_COMES_FROM_CYCLE');
    verified()
      .when(drafting({ type: 'TB_LETTER' }))
      .thenRejected('REPLY_DATE_MISSING');
    verified()
      .when(drafting({ type: 'TB_LETTER', replyDueOn: '2026-03-01' }))
      .accepted();
  });

  it('goes to the respondent or the host State only, and to no State only where somebody else acted', () => {
    verified()
      .when(drafting({ addressee: 'XFI' }))
      .thenRejected('ADDRESSEE_NOT_OF_CASE');
    verified('LOW', (state) => ({ ...state, hostState: 'XFI' }))
      .when(drafting({ addressee: 'XFI' }))
      .accepted();
    verified()
      .when(drafting({ addressee: null }))
      .thenRejected('ADDRESSEE_NOT_OF_CASE');
    verified('LOW', (state) => ({ ...state, respondent: null }))
      .when(drafting({ addressee: null }))
      .accepted();
  });

  it('is rejected where the text spells a name, or mentions whom the letter is not said to show', () => {
    verified()
      .when(drafting({ text: composedText([ALMA], [`NAME_SPELLED:${ALMA}`]) }))
      .thenRejected('NAME_SPELLED_OUT');
    verified()
      .when(drafting({ text: composedText([ALMA, JON]) }))
      .thenRejected('TEXT_MENTIONS_OTHERS');
  });

  it('is rejected where it shows a source, a stranger, or one person twice', () => {
    verified()
      .when(drafting({ mentioned: [NGO] }))
      .thenRejected('SOURCE_IN_OUTGOING');
    verified()
      .when(drafting({ mentioned: ['nobody'] }))
      .thenRejected('PERSON_UNKNOWN');
    verified()
      .when(drafting({ named: ['constructor'], text: composedText() }))
      .thenRejected('PERSON_UNKNOWN');
    verified()
      .when(drafting({ mentioned: [ALMA] }))
      .thenRejected('PERSON_SHOWN_TWICE');
  });

  it('tells all that is wrong at once', () => {
    verified()
      .when(drafting({ addressee: 'XFI', text: composedText([JON], [`NAME_SPELLED:${ALMA}`]) }))
      .thenRejected('ADDRESSEE_NOT_OF_CASE', 'NAME_SPELLED_OUT', 'TEXT_MENTIONS_OTHERS');
  });
});

describe('ReviseDraft', () => {
  it('replaces the text, and voids a clearance', () => {
    const { letter, drafted } = withLetter();
    const revised = drafted.and(clearing(letter.id)).when(revising(letter.id)).thenRecorded('DraftRevised');
    expect(revised.state.communications[letter.id]).toMatchObject({ status: 'DRAFT', clearedBy: null });
  });

  it('ends the hold of a letter once the person is out of it, also while the case is on hold', () => {
    const { letter, drafted } = withLetter({ mentioned: [LAWYER] });
    const held = drafted.and(consent(LAWYER, ['TRANSMIT_ANON']), withdrawal(LAWYER, 'TRANSMIT_ANON'));
    expect(held.state.communications[letter.id]?.held).toBe(true);
    expect(
      held.when(revising(letter.id, { mentioned: [LAWYER] })).accepted().state.communications[letter.id]
        ?.held,
    ).toBe(true);
    expect(held.when(revising(letter.id)).accepted().state.communications[letter.id]?.held).toBe(false);
    const onHold = held.and(command('WithdrawConsent', { personId: ALMA, scope: 'ALL', everywhere: false }));
    expect(onHold.state.hold).not.toBeNull();
    onHold.when(revising(letter.id, { named: [], text: composedText() })).accepted();
  });

  it('is rejected for a letter that is not there or was sent', () => {
    const { letter, drafted } = withLetter();
    drafted.when(revising('nothing')).thenRejected('LETTER_UNKNOWN');
    drafted
      .and(clearing(letter.id), sending(letter.id))
      .when(revising(letter.id))
      .thenRejected('LETTER_NOT_IN_STATUS');
  });

  it('keeps the date of a treaty body’s reply, and is held to the same texts as a draft', () => {
    const { letter, drafted } = withLetter({ type: 'TB_LETTER', replyDueOn: '2026-03-01' });
    drafted.when(revising(letter.id)).thenRejected('REPLY_DATE_MISSING');
    drafted
      .when(
        revising(letter.id, { replyDueOn: '2026-03-02', text: composedText([], [`NAME_SPELLED:${JON}`]) }),
      )
      .thenRejected('NAME_SPELLED_OUT');
  });
});

describe('CancelDraft', () => {
  it('keeps the draft in history and leaves no gap in the numbers', () => {
    const { letter, drafted } = withLetter();
    const cancelled = drafted
      .when(command('CancelDraft', { communicationId: letter.id }))
      .thenRecorded({ type: 'DraftCancelled', payload: { reason: null } });
    expect(cancelled.state.communications[letter.id]?.status).toBe('CANCELLED');
    const next = drafting();
    const sent = cancelled.and(next, clearing(next.id), sending(next.id));
    expect(sent.state.communications[next.id]?.number).toBe('LTR/2026/XEX/1');
  });
  it('is rejected after sending', () => {
    const { letter, drafted } = withLetter();
    drafted
      .and(clearing(letter.id), sending(letter.id))
      .when(command('CancelDraft', { communicationId: letter.id }))
      .thenRejected('LETTER_NOT_IN_STATUS');
  });
});
