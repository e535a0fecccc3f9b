import { command, composedText, given } from '../given.js';
import { ALMA, consent, registration, withdrawal } from '../given-persons.js';
import { assessed, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const { officer, supervisor, protection } = OFFICE_PEOPLE;
const holding = (by: string = supervisor) => command('PlaceHold', { reason: composedText() }, by);
const lifting = (by: string = supervisor) => command('LiftHold', { reason: composedText() }, by);

describe('a hold', () => {
  it('is placed by a supervisor with a reason, once', () => {
    given(registration())
      .when(holding())
      .thenRecorded({ type: 'HoldPlaced', payload: { because: 'SUPERVISOR', by: supervisor } });
    given(registration()).when(holding(officer)).thenRejected('ROLE_NOT_PERMITTED');
    given(registration(), holding()).when(holding()).thenRejected('CASE_ON_HOLD');
  });

  it('stops the case and is lifted by a supervisor alone', () => {
    const held = given(registration(), holding());
    held.when(command('StartScreening', {})).thenRejected('CASE_ON_HOLD');
    held.when(lifting(officer)).thenRejected('ROLE_NOT_PERMITTED');
    held.when(lifting()).thenRecorded({ type: 'HoldLifted', payload: { by: supervisor } });
    held.and(lifting()).when(command('StartScreening', {})).thenRecorded('ScreeningStarted');
    given(registration()).when(lifting()).thenRejected('NOT_ON_HOLD');
  });

  it('that a withdrawal placed stays until somebody consents again', () => {
    const held = given(registration(), consent(ALMA, ['INTERNAL']), withdrawal(ALMA, 'ALL'));
    expect(held.state.hold?.because).toBe('NO_USABLE_CONSENT');
    held.when(lifting()).thenRejected('NOBODY_LEFT');
    held
      .and(consent(ALMA, ['INTERNAL']))
      .when(lifting())
      .thenRecorded('HoldLifted');
  });

  it('stays while the risk was last assessed as extreme, also when that assessment has expired', () => {
    const held = verified().and(assessed('EXTREME'));
    expect(held.state.hold?.because).toBe('RISK_EXTREME');
    held.when(lifting()).thenRejected('RISK_STILL_EXTREME');
    held.at('2026-12-01T09:00:00+01:00').when(lifting()).thenRejected('RISK_STILL_EXTREME');
    const milder = command(
      'AssessRisk',
      { level: 'HIGH', reason: composedText(), adviserAgreesNaming: [] },
      protection,
    );
    held.and(milder).when(lifting()).thenRecorded('HoldLifted');
  });

  it('leaves reply terms running, and the case stands afterwards where it would stand by now', () => {
    const linked = command('LinkCommunication', {
      type: 'AL',
      addressee: 'XEX',
      onLegislation: false,
      named: [],
      mentioned: [],
      code: 'AL XEX 2/2026',
      sentOn: '2026-01-12',
      sentAt: null,
      replyDueOn: null,
      text: null,
    });
    const held = verified().and(linked, holding());
    expect(held.state.status).toBe('COMMUNICATED');
    const later = held.at('2026-04-01T09:00:00+02:00').settled();
    expect(later.state).toMatchObject({ status: 'FOLLOW_UP', hold: { because: 'SUPERVISOR' } });
    expect(later.and(lifting()).state).toMatchObject({ status: 'FOLLOW_UP', hold: null });
  });
});
