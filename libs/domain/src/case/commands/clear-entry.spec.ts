import { available } from '../available.js';
import { entryRows } from '../entry-rows.js';
import {
  alma,
  clearingEntry,
  fromCycle,
  onItsWay,
  proposing,
  publishable,
  revisingEntry,
} from '../given-entries.js';
import { composedText } from '../given.js';
import { ALMA, withdrawal } from '../given-persons.js';
import { assessed } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const CLUELESS = composedText([ALMA]);
const anonymously = { naming: alma('ANONYMOUS'), mainText: CLUELESS, annexText: CLUELESS };

/** Whether the desk offers it to the supervisor, before an entry is chosen. */
const mayClear = ({ state, moment }: Pick<ReturnType<typeof publishable>, 'state' | 'moment'>) =>
  available(state, { origin: 'person', id: OFFICE_PEOPLE.supervisor }, moment).find(
    ({ command }) => command === 'ClearEntry',
  )?.allowed;

describe('ClearEntry', () => {
  it('clears what consent and risk allow', () => {
    const entry = proposing();
    const cleared = publishable().and(entry).when(clearingEntry(entry.id)).thenRecorded('EntryCleared');
    expect(cleared.state.entries[entry.id]).toMatchObject({
      status: 'CLEARED',
      clearedBy: OFFICE_PEOPLE.supervisor,
    });
  });

  it('names nobody at HIGH; the anonymised text passes (scenario 13)', () => {
    const entry = proposing();
    const high = publishable().and(entry, assessed('HIGH', [ALMA]));
    high.when(clearingEntry(entry.id)).thenRejected('NAMING_NOT_PERMITTED');
    high
      .and(revisingEntry(entry.id, { ...anonymously, checklist: { considered: [] } }))
      .when(clearingEntry(entry.id, []))
      .thenRecorded('EntryCleared');
  });

  it('flags an anonymous entry with place and exact date; a general text passes (scenario 14)', () => {
    const telling = composedText([ALMA], ['EXACT_DATE', 'PLACE_WITH_DATE']);
    const entry = proposing({ ...anonymously, mainText: telling });
    const proposed = publishable().and(entry);
    proposed.when(clearingEntry(entry.id, ['EXACT_DATE', 'PLACE_WITH_DATE'])).thenRejected('REIDENTIFIABLE');
    proposed
      .and(revisingEntry(entry.id, { mainText: CLUELESS }))
      .when(clearingEntry(entry.id, []))
      .accepted();
    const named = proposing({ mainText: telling });
    publishable().and(named).when(clearingEntry(named.id)).accepted();
  });

  it('needs every clue weighed and signed for, and a signature even without clues', () => {
    const entry = proposing({ ...anonymously, annexText: composedText([ALMA], ['KINSHIP', 'LETTER_CODE']) });
    const proposed = publishable().and(entry);
    proposed.when(clearingEntry(entry.id)).thenRejected('CLUES_NOT_CONSIDERED');
    proposed.when(clearingEntry(entry.id, ['KINSHIP'])).thenRejected('CLUES_NOT_CONSIDERED');
    proposed.when(clearingEntry(entry.id, ['KINSHIP', 'LETTER_CODE'])).accepted();
    const clueless = proposing(anonymously);
    publishable().and(clueless).when(clearingEntry(clueless.id)).thenRejected('CLUES_NOT_CONSIDERED');
  });

  it('needs two signatures at HIGH, of different persons, void when the text changes', () => {
    const unsigned = proposing(anonymously);
    publishable('HIGH')
      .and(unsigned)
      .when(clearingEntry(unsigned.id, []))
      .thenRejected('CHECKLIST_NEEDS_TWO');
    const signed = proposing({ ...anonymously, checklist: { considered: [] } });
    const proposed = publishable('HIGH').and(signed);
    proposed.when(clearingEntry(signed.id, [])).accepted();
    proposed
      .and(revisingEntry(signed.id, { mainText: CLUELESS }))
      .when(clearingEntry(signed.id, []))
      .thenRejected('CHECKLIST_NEEDS_TWO');
  });

  it('is rejected of whoever proposed or last revised it', () => {
    const entry = proposing({}, OFFICE_PEOPLE.supervisor);
    const proposed = publishable().and(entry);
    proposed.when(clearingEntry(entry.id)).thenRejected('CLEARER_IS_AUTHOR');
    proposed.when(clearingEntry(entry.id, undefined, OFFICE_PEOPLE.supervisor2)).accepted();
    proposed.and(revisingEntry(entry.id)).when(clearingEntry(entry.id)).accepted();
  });

  it('is rejected without valid risk, of a held entry, twice, and of an unknown one', () => {
    const entry = proposing();
    const proposed = publishable().and(entry);
    proposed
      .inState((state) => ({ ...state, risk: null }))
      .when(clearingEntry(entry.id))
      .thenRejected('RISK_NOT_VALID');
    proposed
      .and(withdrawal(ALMA, 'PUBLISH_NAMED'))
      .when(clearingEntry(entry.id))
      .thenRejected('ENTRY_HELD', 'NAMING_NOT_PERMITTED');
    proposed.and(clearingEntry(entry.id)).when(clearingEntry(entry.id)).thenRejected('ENTRY_NOT_IN_STATUS');
    proposed.when(clearingEntry('nothing')).thenRejected('ENTRY_UNKNOWN');
    proposed
      .when(clearingEntry(entry.id, undefined, OFFICE_PEOPLE.editor))
      .thenRejected('ROLE_NOT_PERMITTED');
  });

  it('is void at another level of risk where somebody stays anonymous, and is given again wherever the entry stands', () => {
    const { entryId, cleared, locked } = onItsWay(publishable('MEDIUM'), {
      ...anonymously,
      checklist: { considered: [] },
    });
    for (const situation of [cleared, locked]) {
      expect(mayClear(situation)).toBe(false);
      expect(mayClear(situation.and(assessed('HIGH')))).toBe(true);
      situation.when(clearingEntry(entryId, [])).thenRejected('ENTRY_NOT_IN_STATUS');
      situation.and(assessed('MEDIUM')).when(clearingEntry(entryId, [])).thenRejected('ENTRY_NOT_IN_STATUS');
    }
    const raised = cleared.and(assessed('HIGH'));
    raised.when(fromCycle('EnterNote', { entryId })).thenRejected('ENTRY_NOT_CLEARED');
    raised.and(clearingEntry(entryId, [])).when(fromCycle('EnterNote', { entryId })).accepted();
    const [row] = entryRows(locked.and(assessed('HIGH')).state);
    expect(row).toMatchObject({ status: 'LOCKED', cleared: false });
    const [again] = entryRows(locked.and(assessed('HIGH'), clearingEntry(entryId, [])).state);
    expect(again).toMatchObject({ status: 'LOCKED', cleared: true });
  });

  it('tells the report when the risk that was assessed since forbids to name somebody', () => {
    const { locked } = onItsWay(publishable());
    const allows = (situation: typeof locked) => entryRows(situation.state)[0]?.riskAllows;
    expect(allows(locked)).toBe(true);
    expect(allows(locked.and(assessed('HIGH', [ALMA])))).toBe(false);
    expect(allows(locked.and(assessed('MEDIUM')))).toBe(false);
    expect(allows(locked.and(assessed('MEDIUM', [ALMA])))).toBe(true);
  });
});
