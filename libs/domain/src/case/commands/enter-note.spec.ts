import {
  clearingEntry,
  fromCycle,
  onItsWay,
  proposing,
  publishable,
  revisingEntry,
} from '../given-entries.js';
import { command, composedText, rawText } from '../given.js';
import { ALMA, consent, LAWYER, withdrawal } from '../given-persons.js';
import { verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const note = { number: 'NV/REP/2026/XEX/1', sentOn: '2026-03-01' };

describe('EnterNote', () => {
  it('puts a cleared entry into the note', () => {
    const { entryId, cleared } = onItsWay(publishable());
    const entered = cleared.when(fromCycle('EnterNote', { entryId })).thenRecorded('NoteEntered');
    expect(entered.state.entries[entryId]?.status).toBe('IN_NV');
  });
  it('checks everybody for the State, here and in their other cases (scenario 17)', () => {
    const named = proposing();
    const onlyPublic = verified().and(consent(ALMA, ['PUBLISH_NAMED']), named, clearingEntry(named.id));
    onlyPublic.when(fromCycle('EnterNote', { entryId: named.id })).thenRejected('TRANSMIT_NAMED_MISSING');
    const mentioning = proposing({ mainText: composedText([ALMA, LAWYER]) });
    const anonymous = publishable().and(
      consent(LAWYER, ['PUBLISH_ANON']),
      mentioning,
      clearingEntry(mentioning.id, []),
    );
    anonymous.when(fromCycle('EnterNote', { entryId: mentioning.id })).thenRejected('TRANSMIT_ANON_MISSING');
    const { entryId, cleared } = onItsWay(publishable());
    cleared
      .elsewhere({ personId: ALMA, scope: 'PUBLISH_NAMED', status: 'WITHDRAWN' })
      .when(fromCycle('EnterNote', { entryId }))
      .thenRejected('NAMING_NOT_PERMITTED');
  });
  it('is rejected of an entry that is not cleared or held, on hold, and by hand', () => {
    const entry = proposing();
    publishable()
      .and(entry)
      .when(fromCycle('EnterNote', { entryId: entry.id }))
      .thenRejected('ENTRY_NOT_IN_STATUS', 'ENTRY_NOT_CLEARED');
    const { entryId, cleared } = onItsWay(publishable());
    cleared
      .and(withdrawal(ALMA, 'PUBLISH_NAMED'))
      .when(fromCycle('EnterNote', { entryId }))
      .thenRejected('ENTRY_HELD', 'NAMING_NOT_PERMITTED');
    cleared
      .and(withdrawal(ALMA, 'ALL'))
      .when(fromCycle('EnterNote', { entryId }))
      .thenRejected('CASE_ON_HOLD');
    cleared
      .when(command('EnterNote', { entryId }, OFFICE_PEOPLE.supervisor))
      .thenRejected('ORIGIN_NOT_PERMITTED');
  });
});

describe('LinkNote', () => {
  it('waits for the reply (D12), and is the communication of a case without a letter', () => {
    const { entryId, inNote } = onItsWay(publishable());
    expect(inNote.state.status).toBe('COMMUNICATED');
    expect(inNote.state.entries[entryId]?.note).toMatchObject({
      ...note,
      dueAt: Date.parse('2026-03-23T00:00:00+01:00'),
    });
    expect(inNote.state.terms.filter(({ kind }) => kind === 'noteReply')).toHaveLength(1);
  });
  it('is rejected twice, before the entry is in the note, and in the future', () => {
    const { entryId, cleared, inNote } = onItsWay(publishable());
    inNote.when(fromCycle('LinkNote', { entryId, ...note })).thenRejected('NOTE_ALREADY_LINKED');
    cleared
      .when(fromCycle('LinkNote', { entryId, ...note, sentOn: '2026-01-12' }))
      .thenRejected('ENTRY_NOT_IN_STATUS');
    cleared
      .and(fromCycle('EnterNote', { entryId }))
      .when(fromCycle('LinkNote', { entryId, ...note, sentOn: '2027-01-01' }))
      .thenRejected('DATE_IN_FUTURE');
  });
});

describe('RecordNoteReply', () => {
  const reply = (entryId: string, receivedOn: string, datedOn: string | null = null) =>
    fromCycle('RecordNoteReply', { entryId, receivedOn, datedOn, text: rawText() });

  it('ends the term and takes the case to follow-up', () => {
    const { entryId, inNote } = onItsWay(publishable());
    const replied = inNote
      .at('2026-03-10T09:00:00+01:00')
      .when(reply(entryId, '2026-03-10', '2026-03-09'))
      .thenRecorded({ type: 'NoteReplyRecorded', payload: { afterLock: false } });
    expect(replied.state.terms.map(({ kind }) => kind)).not.toContain('noteReply');
    expect(replied.state.status).toBe('FOLLOW_UP');
    expect(replied.state.developments).toContain('2026-03-10');
  });
  it('after the lock is kept for the next cycle, and the entry stays as it is (scenario 19)', () => {
    const { entryId, locked } = onItsWay(publishable());
    const replied = locked
      .when(reply(entryId, '2026-03-01'))
      .thenRecorded({ type: 'NoteReplyRecorded', payload: { afterLock: true } });
    expect(replied.state.entries[entryId]).toMatchObject({
      status: 'LOCKED',
      mainText: locked.state.entries[entryId]?.mainText,
      noteReply: { receivedOn: '2026-03-01', afterLock: true },
    });
  });
  it('leaves the main text as it is when its summary joins the annex (scenario 18)', () => {
    const { entryId, inNote } = onItsWay(publishable());
    const replied = inNote.and(reply(entryId, '2026-03-01'));
    const summarised = replied.and(
      revisingEntry(entryId, { annexText: composedText([ALMA]) }, OFFICE_PEOPLE.editor),
    );
    expect(summarised.state.entries[entryId]?.mainText).toEqual(replied.state.entries[entryId]?.mainText);
  });
  it('is rejected without a note, and with days that can’t be', () => {
    const { entryId, cleared, inNote } = onItsWay(publishable());
    cleared
      .and(fromCycle('EnterNote', { entryId }))
      .when(reply(entryId, '2026-01-12'))
      .thenRejected('NOTE_NOT_SENT');
    inNote.when(reply(entryId, '2026-02-28')).thenRejected('DATE_BEFORE_SENT');
    inNote.when(reply(entryId, '2026-03-02')).thenRejected('DATE_IN_FUTURE');
    inNote.when(reply(entryId, '2026-03-01', '2026-03-02')).thenRejected('DATE_AFTER_RECEIVED');
  });
});
