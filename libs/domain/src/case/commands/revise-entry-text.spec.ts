import {
  alma,
  clearingEntry,
  excludingEntry,
  onItsWay,
  proposing,
  publishable,
  revisingEntry,
} from '../given-entries.js';
import { composedText } from '../given.js';
import { ALMA, consent, LAWYER, withdrawal } from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const CLUELESS = composedText([ALMA]);

describe('ReviseEntryText', () => {
  it('voids the clearance, by the editor as well', () => {
    const entry = proposing();
    const revised = publishable()
      .and(entry, clearingEntry(entry.id))
      .when(revisingEntry(entry.id, { annexText: CLUELESS }, OFFICE_PEOPLE.editor))
      .thenRecorded('EntryTextRevised');
    expect(revised.state.entries[entry.id]).toMatchObject({
      status: 'PROPOSED',
      clearedBy: null,
      annexText: CLUELESS,
      named: [ALMA],
    });
  });

  it('keeps an entry that a note covers in the note, to be cleared anew there', () => {
    const { entryId, final } = onItsWay(publishable());
    const revised = final.and(revisingEntry(entryId));
    expect(revised.state.entries[entryId]).toMatchObject({ status: 'IN_NV', clearedBy: null });
    const cleared = revised.and(clearingEntry(entryId));
    expect(cleared.state.entries[entryId]).toMatchObject({
      status: 'IN_NV',
      clearedBy: OFFICE_PEOPLE.supervisor,
    });
    cleared.when(clearingEntry(entryId)).thenRejected('ENTRY_NOT_IN_STATUS');
  });

  it('ends the hold once whoever withdrew is out of the text (scenario 16)', () => {
    const both = publishable().and(consent(LAWYER, ['TRANSMIT_NAMED', 'PUBLISH_ANON']));
    const { entryId, inNote } = onItsWay(both, { mainText: composedText([ALMA, LAWYER]) });
    const held = inNote
      .when(withdrawal(LAWYER, 'ALL'))
      .thenRecorded('ConsentWithdrawn', { type: 'OutputsHeld', payload: { entries: [entryId] } });
    expect(held.state.entries[entryId]).toMatchObject({
      status: 'IN_NV',
      held: true,
      heldBecause: ['CONSENT_WITHDRAWN'],
    });
    held.when(revisingEntry(entryId)).thenRejected('NAMING_NOT_PERMITTED');
    const mended = held.when(revisingEntry(entryId, { mainText: CLUELESS })).accepted();
    expect(mended.state.entries[entryId]).toMatchObject({ held: false, heldBecause: [], mentioned: [] });
  });

  it('is rejected after the lock, and with choices or texts that show too much', () => {
    const { entryId, locked, cleared } = onItsWay(publishable());
    locked.when(revisingEntry(entryId)).thenRejected('ENTRY_NOT_IN_STATUS');
    cleared
      .when(revisingEntry(entryId, { naming: [{ personId: LAWYER, as: 'NAME' }] }))
      .thenRejected('NAMING_NOT_PERMITTED');
    cleared.when(revisingEntry(entryId, { naming: alma('AGGREGATE') })).thenRejected('AGGREGATE_OF_ONE');
    cleared
      .when(revisingEntry(entryId, { naming: [{ personId: 'nobody', as: 'OMIT' }] }))
      .thenRejected('PERSON_UNKNOWN');
    cleared
      .when(revisingEntry(entryId, { naming: [...alma('NAME'), ...alma('OMIT')] }))
      .thenRejected('PERSON_SHOWN_TWICE');
    cleared
      .when(revisingEntry(entryId, { mainText: composedText([], [`NAME_SPELLED:${ALMA}`]) }))
      .thenRejected('NAME_SPELLED_OUT');
    cleared.when(revisingEntry('nothing')).thenRejected('ENTRY_UNKNOWN');
  });
});

describe('ExcludeEntry', () => {
  it('leaves the case open', () => {
    const entry = proposing();
    const excluded = publishable()
      .and(entry)
      .when(excludingEntry(entry.id, 'HANDLED_CONFIDENTIALLY'))
      .thenRecorded('EntryExcluded');
    expect(excluded.state.entries[entry.id]).toMatchObject({
      status: 'EXCLUDED',
      excluded: 'HANDLED_CONFIDENTIALLY',
    });
    expect(excluded.state.status).toBe('VERIFIED');
  });

  it('ends the wait for a note’s reply, at any point before publication', () => {
    const { entryId, locked, published } = onItsWay(publishable());
    const excluded = locked.when(excludingEntry(entryId)).accepted();
    expect(excluded.state.terms.some(({ kind }) => kind === 'noteReply')).toBe(false);
    expect(excluded.state.status).toBe('FOLLOW_UP');
    published.when(excludingEntry(entryId)).thenRejected('ENTRY_NOT_IN_STATUS');
  });

  it('is the protection adviser’s veto for risk only', () => {
    const entry = proposing();
    const proposed = publishable().and(entry);
    proposed
      .when(excludingEntry(entry.id, 'LENGTH', OFFICE_PEOPLE.protection))
      .thenRejected('VETO_IS_FOR_RISK');
    proposed.when(excludingEntry(entry.id, 'RISK', OFFICE_PEOPLE.protection)).accepted();
    proposed.when(excludingEntry(entry.id, 'RISK', OFFICE_PEOPLE.officer)).thenRejected('ROLE_NOT_PERMITTED');
  });
});
