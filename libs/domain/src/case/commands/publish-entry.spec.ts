import { clearingEntry, fromCycle, onItsWay, publishable, revisingEntry } from '../given-entries.js';
import { command } from '../given.js';
import { ALMA, withdrawal } from '../given-persons.js';

const publication = { report: 'A/HRC/63/30', paragraph: 12, issuedOn: '2026-03-01' };

describe('FinaliseEntry and LockEntry', () => {
  it('follow one another', () => {
    const { entryId, inNote, locked } = onItsWay(publishable());
    inNote.when(fromCycle('FinaliseEntry', { entryId })).thenRecorded('EntryFinalised');
    expect(locked.state.entries[entryId]?.status).toBe('LOCKED');
    inNote.when(fromCycle('LockEntry', { entryId })).thenRejected('ENTRY_NOT_IN_STATUS');
  });
  it('ask for consents of ninety days at most (D4), until they are reconfirmed', () => {
    const { entryId, inNote, final } = onItsWay(publishable());
    const riskStays = (situation: typeof final) =>
      situation.inState((state) => ({
        ...state,
        risk: state.risk && { ...state.risk, validUntil: Date.parse('2027-01-01T00:00:00Z') },
      }));
    riskStays(inNote)
      .at('2026-04-12T23:00:00+02:00')
      .when(fromCycle('FinaliseEntry', { entryId }))
      .accepted();
    const late = riskStays(inNote).at('2026-04-13T09:00:00+02:00');
    late
      .when(fromCycle('FinaliseEntry', { entryId }))
      .thenRejected('CONSENT_NOT_RECONFIRMED', 'NAMING_NOT_PERMITTED');
    late
      .and(command('ReconfirmConsent', { personId: ALMA, on: '2026-04-13' }))
      .when(fromCycle('FinaliseEntry', { entryId }))
      .accepted();
    riskStays(final)
      .at('2026-04-13T09:00:00+02:00')
      .when(fromCycle('LockEntry', { entryId }))
      .thenRejected('CONSENT_NOT_RECONFIRMED', 'NAMING_NOT_PERMITTED');
  });
  it('refuse a text that changed after it was cleared', () => {
    const { entryId, inNote } = onItsWay(publishable());
    const revised = inNote.and(revisingEntry(entryId));
    revised.when(fromCycle('FinaliseEntry', { entryId })).thenRejected('ENTRY_NOT_CLEARED');
    revised.and(clearingEntry(entryId)).when(fromCycle('FinaliseEntry', { entryId })).accepted();
  });
  it('refuse a held entry', () => {
    const { entryId, final } = onItsWay(publishable());
    final
      .and(withdrawal(ALMA, 'PUBLISH_NAMED'))
      .when(fromCycle('LockEntry', { entryId }))
      .thenRejected('ENTRY_HELD', 'NAMING_NOT_PERMITTED');
  });
});

describe('PublishEntry', () => {
  it('adds the year, and the source is told within ten working days (scenario 25)', () => {
    const { entryId, published } = onItsWay(publishable());
    expect(published.state.entries[entryId]?.status).toBe('PUBLISHED');
    expect(published.state.publishedYears).toEqual([2026]);
    expect(published.state.terms).toContainEqual(
      expect.objectContaining({
        kind: 'feedback',
        subject: entryId,
        rule: 'D17',
        dueAt: Date.parse('2026-04-04T00:00:00+02:00'),
      }),
    );
    expect(published.state.status).toBe('FOLLOW_UP');
  });
  it('starts no feedback without a safe channel', () => {
    const { published } = onItsWay(publishable('LOW', (state) => ({ ...state, safeChannel: false })));
    expect(published.state.terms.some(({ kind }) => kind === 'feedback')).toBe(false);
  });
  it('reads what the same persons withdrew in other cases, and refuses', () => {
    const { entryId, locked } = onItsWay(publishable());
    locked
      .elsewhere({ personId: ALMA, scope: 'PUBLISH_NAMED', status: 'WITHDRAWN' })
      .when(fromCycle('PublishEntry', { entryId, ...publication }))
      .thenRejected('NAMING_NOT_PERMITTED');
  });
  it('is rejected before the lock, and with a date to come', () => {
    const { entryId, final, locked } = onItsWay(publishable());
    final.when(fromCycle('PublishEntry', { entryId, ...publication })).thenRejected('ENTRY_NOT_IN_STATUS');
    locked
      .when(fromCycle('PublishEntry', { entryId, ...publication, issuedOn: '2026-09-08' }))
      .thenRejected('DATE_IN_FUTURE');
  });
});
