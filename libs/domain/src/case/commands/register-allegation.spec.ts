import { reminderEffects } from '../effects/reminders.js';
import { identityRef, given, command, type Situation } from '../given.js';
import { ABOUT, ALMA, JON, NGO, person, registration } from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';

describe('RegisterAllegation', () => {
  it('begins a case with its source and persons, under aliases', () => {
    const registered = given()
      .when(registration())
      .thenRecorded(
        { type: 'AllegationReceived', payload: { respondent: 'XEX', source: { personId: NGO } } },
        { type: 'PersonAdded', payload: { personId: NGO, alias: 'P1', roles: ['SOURCE'] } },
        { type: 'PersonAdded', payload: { personId: ALMA, alias: 'P2', minor: false, represented: 'SELF' } },
      );
    expect(registered.state.status).toBe('RECEIVED');
    expect(registered.state.stages).toEqual([
      { stage: 'allegation', since: registered.moment.recordedAt, until: null },
    ]);
    expect(registered.state.sources).toEqual([{ personId: NGO, statedConsent: true }]);
  });

  it('gives the case to the officer who registers it', () => {
    expect(given().when(registration()).state.assignment).toMatchObject({
      unit: 'geneva',
      officer: OFFICE_PEOPLE.officer,
      registrant: OFFICE_PEOPLE.officer,
      registrantRole: 'OFFICER',
    });
  });

  it('lets a partner, the intake and a supervisor register, and waits for an assignment', () => {
    const brought = (by: string) => given().when(registration({}, by)).accepted().state.assignment;
    expect(brought(OFFICE_PEOPLE.partner)).toMatchObject({
      unit: 'geneva',
      officer: null,
      registrantRole: 'PARTNER',
    });
    expect(brought(OFFICE_PEOPLE.intake)).toMatchObject({ unit: 'geneva', officer: null });
    expect(brought(OFFICE_PEOPLE.supervisor)).toMatchObject({ unit: 'geneva', officer: null });
  });

  it('takes an allegation from an officer in conflict, who then does not see it', () => {
    const registered = given().when(registration({}, OFFICE_PEOPLE.conflicted)).accepted();
    expect(registered.state.assignment.officer).toBeNull();
    registered.when(command('StartScreening', {}, OFFICE_PEOPLE.conflicted)).thenRejected('NOT_VISIBLE');
  });

  it('is rejected when another role registers', () => {
    given().when(registration({}, OFFICE_PEOPLE.verifier)).thenRejected('ROLE_NOT_PERMITTED');
    given().when(registration({}, OFFICE_PEOPLE.retired)).thenRejected('NOT_VISIBLE');
  });

  it('is rejected for a case that exists', () => {
    given(registration()).when(registration()).thenRejected('NOT_ALLOWED_IN_STATUS');
  });

  it('is rejected when it was received in the future', () => {
    given()
      .when(registration({ receivedAt: '2026-01-12T09:00:01+01:00' }))
      .thenRejected('DATE_IN_FUTURE');
    given()
      .when(registration({ receivedAt: '2026-01-12T09:00:00+01:00' }))
      .accepted();
  });

  it('starts the acknowledgement only where a channel is safe, counted in working days (D1)', () => {
    const { terms } = given().when(registration()).state;
    expect(terms).toMatchObject([{ kind: 'acknowledgement', rule: 'D1', stage: 'allegation' }]);
    expect(terms[0]?.dueAt).toBe(Date.parse('2026-01-20T00:00:00+01:00'));
    expect(given().when(registration({ safeChannel: false })).state.terms).toEqual([]);
  });

  it('starts the triage of a threat to life on Friday at 22:00, due Saturday at 22:00, weekend or not (D2)', () => {
    const { terms } = given()
      .at('2026-01-16T22:00:00+01:00')
      .when(registration({ urgent: true, safeChannel: false })).state;
    expect(terms).toMatchObject([
      {
        kind: 'triage',
        rule: 'D2',
        dueAt: Date.parse('2026-01-17T22:00:00+01:00'),
        levels: [
          { name: 'AT_ONCE', at: Date.parse('2026-01-16T22:00:00+01:00'), to: 'DUTY_SUPERVISOR' },
          {},
          {},
          {},
        ],
        passed: [],
      },
    ]);
  });

  it('alerts the duty supervisor of it at once, and the next one at its end (scenario 2)', () => {
    const friday = given()
      .at('2026-01-16T22:00:00+01:00')
      .when(registration({ urgent: true, safeChannel: false }));
    const alert = (situation: Situation) =>
      situation
        .settled()
        .events.slice(situation.events.length)
        .flatMap((event) => reminderEffects(situation.state, event, situation.moment))
        .filter(({ kind }) => kind === 'inbox');
    expect(alert(friday)).toMatchObject([
      {
        to: [OFFICE_PEOPLE.supervisor],
        notice: {
          about: 'triage',
          level: 'AT_ONCE',
          dueAt: Date.parse('2026-01-17T22:00:00+01:00'),
        },
      },
    ]);
    expect(alert(friday.settled())).toEqual([]);
    expect(alert(friday.settled().at('2026-01-17T22:00:00+01:00'))).toMatchObject([
      { to: [OFFICE_PEOPLE.supervisor2], notice: { level: 'END' } },
    ]);
    const screened = friday.settled().when(command('StartScreening', {}));
    expect(alert(screened.at('2026-01-18T22:00:00+01:00'))).toEqual([]);
  });

  it('is rejected when a child is to answer alone, and gives a child a guardian by itself', () => {
    const child = { facts: { ...ABOUT, ageBand: 'CHILD' } } as const;
    given()
      .when(registration({ persons: [person(ALMA, { ...child, represented: 'SELF' })] }))
      .thenRejected('CHILD_NOT_REPRESENTED');
    const registered = given()
      .when(registration({ persons: [person(ALMA, child)] }))
      .accepted();
    expect(registered.state.persons[ALMA]).toMatchObject({ minor: true, represented: 'GUARDIAN' });
  });

  it('is rejected when a person comes twice, or a relative is nobody', () => {
    given()
      .when(registration({ persons: [person(ALMA), person(ALMA)] }))
      .thenRejected('PERSON_ALREADY_IN_CASE');
    given()
      .when(registration({ persons: [person(ALMA, { represented: 'RELATIVES', relatives: [JON] })] }))
      .thenRejected('PERSON_UNKNOWN');
  });

  it('makes ids for persons who have none, the same for the same command', () => {
    const anonymous = registration({
      source: { identity: identityRef(), organisation: false, roles: ['VICTIM'] },
      persons: [],
    });
    const first = given().when(anonymous).accepted().state;
    expect(Object.keys(first.persons)).toHaveLength(1);
    expect(Object.values(first.persons)[0]?.roles).toEqual(['SOURCE', 'VICTIM']);
    expect(given().when(anonymous).state.persons).toEqual(first.persons);
  });
});

describe('StartScreening', () => {
  it('ends the triage', () => {
    const screened = given(registration({ urgent: true }))
      .when(command('StartScreening', {}))
      .thenRecorded('ScreeningStarted');
    expect(screened.state.status).toBe('SCREENING');
    expect(screened.state.terms.map(({ kind }) => kind)).toEqual(['acknowledgement']);
  });

  it('is rejected when the duplicate check was not run', () => {
    given(registration({ duplicates: undefined }))
      .when(command('StartScreening', {}))
      .thenRejected('DUPLICATE_CHECK_MISSING');
  });
});

describe('AcknowledgeSource', () => {
  const acknowledge = () => command('AcknowledgeSource', { channel: 'SECURE_FORM' });

  it('ends the term', () => {
    const told = given(registration()).when(acknowledge()).thenRecorded('SourceAcknowledged');
    expect(told.state.terms).toEqual([]);
    expect(told.state.acknowledgedAt).toBe(told.moment.effectiveAt);
  });

  it('is rejected without a safe channel, or the second time', () => {
    given(registration({ safeChannel: false }))
      .when(acknowledge())
      .thenRejected('NO_SAFE_CHANNEL');
    given(registration(), acknowledge()).when(acknowledge()).thenRejected('SOURCE_ALREADY_ACKNOWLEDGED');
  });
});
