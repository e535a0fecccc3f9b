import { command, composedText, given, type PayloadFor } from '../given.js';
import { ALMA, registration } from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const assigned = command('AssignCase', { protection: OFFICE_PEOPLE.protection }, OFFICE_PEOPLE.supervisor);
const assess = (level: PayloadFor<'AssessRisk'>['level'], adviserAgreesNaming: readonly string[] = []) =>
  command('AssessRisk', { level, reason: composedText(), adviserAgreesNaming }, OFFICE_PEOPLE.protection);
const incident = (on = '2026-01-12') =>
  command('RecordIncident', { on, description: composedText(), persons: [ALMA] });

describe('ProposeRisk', () => {
  it('waits for the adviser and changes nothing', () => {
    const proposed = given(registration(), assigned)
      .when(command('ProposeRisk', { level: 'HIGH', reason: composedText() }))
      .thenRecorded('RiskProposed');
    expect(proposed.state.proposedRisk).toEqual({ level: 'HIGH', by: OFFICE_PEOPLE.officer });
    expect(proposed.state.risk).toBeNull();
  });
});

describe('AssessRisk', () => {
  it('is valid to the end of the ninetieth day (D3)', () => {
    const assessed = given(registration({ safeChannel: false }), assigned)
      .when(assess('MEDIUM', [ALMA]))
      .thenRecorded('RiskAssessed');
    const until = Date.parse('2026-04-13T00:00:00+02:00');
    expect(assessed.state.risk).toMatchObject({
      level: 'MEDIUM',
      validUntil: until,
      voided: false,
      adviserAgreesNaming: [ALMA],
    });
    expect(assessed.state.terms).toMatchObject([{ kind: 'riskValidity', dueAt: until }]);
  });

  it('replaces the term of the one before, so that its reminders fall again', () => {
    const first = given(registration({ safeChannel: false }), assigned, assess('LOW'));
    const second = first.at('2026-02-02T09:00:00+01:00').when(assess('LOW')).accepted();
    expect(second.state.terms).toHaveLength(1);
    expect(second.state.terms[0]?.subject).not.toBe(first.state.terms[0]?.subject);
  });

  it('holds a case with persons when it is EXTREME', () => {
    const held = given(registration(), assigned)
      .when(assess('EXTREME'))
      .thenRecorded('RiskAssessed', { type: 'HoldPlaced', payload: { because: 'RISK_EXTREME', by: null } });
    expect(held.state.hold?.because).toBe('RISK_EXTREME');
    held.when(command('StartScreening', {})).thenRejected('CASE_ON_HOLD');
    held.when(assess('EXTREME')).thenRecorded('RiskAssessed');
  });

  it('holds no case on a law', () => {
    given(registration({ recordType: 'LEGISLATION', persons: [] }), assigned)
      .when(assess('EXTREME'))
      .thenRecorded('RiskAssessed');
  });

  it('is rejected where the adviser agrees to name a stranger, and to anybody but the adviser', () => {
    given(registration(), assigned)
      .when(assess('MEDIUM', ['nobody']))
      .thenRejected('PERSON_UNKNOWN');
    given(registration(), assigned)
      .when({ ...assess('LOW'), actor: { origin: 'person', id: OFFICE_PEOPLE.officer } })
      .thenRejected('ROLE_NOT_PERMITTED');
  });
});

describe('RecordIncident', () => {
  it('voids the risk assessment and ends its term', () => {
    const happened = given(registration({ safeChannel: false }), assigned, assess('LOW'))
      .when(incident())
      .thenRecorded('IncidentRecorded');
    expect(happened.state.risk?.voided).toBe(true);
    expect(happened.state.terms).toEqual([]);
    expect(happened.state.developments).toEqual(['2026-01-12']);
    expect(happened.when(assess('LOW')).state.risk?.voided).toBe(false);
  });

  it('is rejected for a day to come and for a stranger', () => {
    given(registration()).when(incident('2026-01-13')).thenRejected('DATE_IN_FUTURE');
    given(registration())
      .when(command('RecordIncident', { on: '2026-01-12', description: composedText(), persons: ['nobody'] }))
      .thenRejected('PERSON_UNKNOWN');
  });
});
