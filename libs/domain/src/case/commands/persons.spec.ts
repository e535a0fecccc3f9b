import { effectiveConsent } from '../../consent/effective-consent.js';
import { command, given, identityRef, type PayloadFor } from '../given.js';
import { ABOUT, ALMA, JON, LAWYER, NGO, consent, person, registration } from '../given-persons.js';

const add = (personId: string, changes: Partial<PayloadFor<'AddPerson'>> = {}) =>
  command('AddPerson', person(personId, changes));
const correct = (changes: Partial<PayloadFor<'CorrectPerson'>>) =>
  command('CorrectPerson', { personId: ALMA, ...changes });
const became = (status: 'MISSING' | 'DECEASED' | 'RELEASED', asOf = '2026-01-11') =>
  command('RecordPersonStatus', { personId: ALMA, facts: { status, asOf } });

describe('AddPerson', () => {
  it('gives the next alias', () => {
    const added = given(registration())
      .when(add(LAWYER, { roles: ['HELPER'] }))
      .thenRecorded('PersonAdded');
    expect(added.state.persons[LAWYER]).toMatchObject({ alias: 'P3', roles: ['HELPER'] });
  });

  it('takes a person of whom nothing is known', () => {
    const added = given(registration())
      .when(add(LAWYER, { facts: undefined, identity: undefined }))
      .accepted();
    expect(added.state.persons[LAWYER]).toMatchObject({
      identity: null,
      minor: false,
      facts: { gender: 'UNKNOWN', ageBand: 'UNKNOWN', profiles: [], category: null, statuses: [] },
    });
  });

  it('is rejected for who stands in the case, for unknown relatives, and for a child who is to answer alone', () => {
    given(registration()).when(add(ALMA)).thenRejected('PERSON_ALREADY_IN_CASE');
    given(registration())
      .when(add(LAWYER, { relatives: ['nobody'] }))
      .thenRejected('PERSON_UNKNOWN');
    given(registration())
      .when(add(LAWYER, { represented: 'SELF', facts: { ...ABOUT, ageBand: 'CHILD' } }))
      .thenRejected('CHILD_NOT_REPRESENTED');
  });
});

describe('CorrectPerson', () => {
  it('changes what is given and leaves the rest', () => {
    const identity = identityRef();
    const corrected = given(registration())
      .when(correct({ identity, facts: { gender: 'NON_BINARY' } }))
      .thenRecorded('PersonCorrected');
    expect(corrected.state.persons[ALMA]).toMatchObject({
      alias: 'P2',
      identity,
      roles: ['VICTIM'],
      facts: { gender: 'NON_BINARY', ageBand: '25_59', profiles: ['HRD'] },
    });
  });

  it('holds the case when it turns out that a child answered for herself', () => {
    const corrected = given(registration(), consent(ALMA, ['INTERNAL']))
      .when(correct({ facts: { ageBand: 'CHILD' } }))
      .thenRecorded('PersonCorrected', { type: 'HoldPlaced', payload: { because: 'NO_USABLE_CONSENT' } });
    expect(corrected.state.persons[ALMA]).toMatchObject({ minor: true, represented: 'GUARDIAN' });
  });

  it('is rejected for a stranger, and where a child is to answer alone', () => {
    given(registration())
      .when(command('CorrectPerson', { personId: JON }))
      .thenRejected('PERSON_UNKNOWN');
    given(registration())
      .when(correct({ represented: 'SELF', facts: { ageBand: 'CHILD' } }))
      .thenRejected('CHILD_NOT_REPRESENTED');
  });

  it('is rejected once the person was erased', () => {
    const erased = registration({ persons: [person(ALMA, { facts: 'ERASED', represented: 'RELATIVES' })] });
    given(erased)
      .when(correct({ facts: { gender: 'MAN' } }))
      .thenRejected('PERSON_ERASED');
  });
});

describe('RecordPersonStatus', () => {
  it('keeps the statuses, the latest day first', () => {
    const released = given(registration(), became('RELEASED', '2026-01-11'))
      .when(
        command('RecordPersonStatus', { personId: ALMA, facts: { status: 'DETAINED', asOf: '2025-11-28' } }),
      )
      .thenRecorded('PersonStatusRecorded');
    expect(released.state.persons[ALMA]?.facts).toMatchObject({
      statuses: [
        { status: 'RELEASED', asOf: '2026-01-11' },
        { status: 'DETAINED', asOf: '2025-11-28' },
      ],
    });
    expect(released.state.developments).toContain('2025-11-28');
  });

  it('lets relatives answer for one who is missing, and holds the case until they have', () => {
    const missing = given(registration(), consent(ALMA, ['INTERNAL', 'TRANSMIT_NAMED']))
      .when(became('MISSING'))
      .thenRecorded('PersonStatusRecorded', 'HoldPlaced')
      .and(
        add(JON, { roles: ['FAMILY'] }),
        correct({ relatives: [JON] }),
        consent(ALMA, ['INTERNAL'], { givenBy: JON }),
      );
    expect(effectiveConsent(missing.state, ALMA, 'INTERNAL', null, missing.moment)).toBe('GIVEN');
    expect(effectiveConsent(missing.state, ALMA, 'TRANSMIT_NAMED', null, missing.moment)).toBe('NOT_ASKED');
  });

  it('is rejected for a day to come and for a stranger', () => {
    given(registration()).when(became('RELEASED', '2026-01-13')).thenRejected('DATE_IN_FUTURE');
    given(registration())
      .when(
        command('RecordPersonStatus', { personId: 'nobody', facts: { status: 'EXILE', asOf: '2026-01-01' } }),
      )
      .thenRejected('PERSON_UNKNOWN');
  });

  it('knows the source as a person too', () => {
    given(registration())
      .when(
        command('RecordPersonStatus', { personId: NGO, facts: { status: 'UNKNOWN', asOf: '2026-01-01' } }),
      )
      .accepted();
  });
});
