import { command, composedText } from '../given.js';
import {
  addingEvidence,
  ARREST_RECORDED,
  assessingEvidence,
  assessingRisk,
  confirmingScope,
  confirmingVerification,
  COOPERATION_RECORDED,
  proposingVerification,
  recordingAct,
  screened,
  verifying,
} from '../given-facts.js';
import { ALMA, consent } from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const NGO_SAYS = addingEvidence([ARREST_RECORDED.id], { firstHand: true });
const COURT_SAYS = addingEvidence([ARREST_RECORDED.id], { sourceCode: 'COURT_RECORD' });
const BOTH = [
  NGO_SAYS,
  COURT_SAYS,
  assessingEvidence(NGO_SAYS.id),
  assessingEvidence(COURT_SAYS.id),
] as const;
const proposed = () => verifying().and(...BOTH, proposingVerification([NGO_SAYS.id, COURT_SAYS.id]));
const overriding = (by: string = OFFICE_PEOPLE.officer) =>
  command('ProposeOverride', { reason: composedText() }, by);
const confirmingOverride = (by: string = OFFICE_PEOPLE.supervisor) => command('ConfirmOverride', {}, by);
const linking = (changes: object = {}) =>
  command('LinkCommunication', {
    type: 'UA',
    addressee: 'XEX',
    onLegislation: false,
    named: [],
    mentioned: [],
    code: 'UA XEX 7/2025',
    sentOn: '2025-12-20',
    sentAt: null,
    replyDueOn: null,
    text: null,
    ...changes,
  });

describe('ProposeVerification', () => {
  it('waits for a second person and replaces the proposal before', () => {
    const again = proposed()
      .when(proposingVerification([NGO_SAYS.id]))
      .thenRecorded('VerificationProposed');
    expect(again.state.proposedVerification).toMatchObject({
      by: OFFICE_PEOPLE.officer,
      acts: [ARREST_RECORDED.id],
      evidence: [NGO_SAYS.id],
    });
    expect(again.state.status).toBe('VERIFYING');
  });

  it('is rejected for acts and evidence that the case does not have, and for none', () => {
    verifying()
      .when(proposingVerification(['evidence_none'], ['act_none']))
      .thenRejected('ACT_UNKNOWN', 'EVIDENCE_UNKNOWN');
    verifying()
      .and(...BOTH)
      .when(proposingVerification([NGO_SAYS.id], []))
      .thenRejected('ACT_MISSING');
  });

  it('is rejected for acts that are verified', () => {
    proposed()
      .and(confirmingVerification())
      .when(proposingVerification([NGO_SAYS.id, COURT_SAYS.id]))
      .thenRejected('ACT_ALREADY_VERIFIED');
  });
});

describe('ConfirmVerification', () => {
  it('verifies the acts and opens the way to a letter', () => {
    const verified = proposed()
      .when(confirmingVerification())
      .thenRecorded({
        type: 'Verified',
        payload: { by: OFFICE_PEOPLE.verifier, overridden: [], caseStatus: 'VERIFIED' },
      });
    expect(verified.state).toMatchObject({
      status: 'VERIFIED',
      verifiedActs: [ARREST_RECORDED.id],
      proposedVerification: null,
    });
  });

  it('is rejected where nothing was proposed, and to whoever is not its verifier', () => {
    verifying().when(confirmingVerification()).thenRejected('VERIFICATION_NOT_PROPOSED');
    proposed().when(confirmingVerification(OFFICE_PEOPLE.officer)).thenRejected('ROLE_NOT_PERMITTED');
    proposed().when(confirmingVerification(OFFICE_PEOPLE.verifier2)).thenRejected('NOT_VISIBLE');
  });

  it('is rejected to the author of its evidence; another verifier succeeds (scenario 4)', () => {
    const own = addingEvidence([ARREST_RECORDED.id], {
      sourceCode: 'COURT_RECORD',
      by: OFFICE_PEOPLE.verifier,
    });
    const authored = verifying().and(
      NGO_SAYS,
      own,
      assessingEvidence(NGO_SAYS.id),
      assessingEvidence(own.id),
      proposingVerification([NGO_SAYS.id, own.id]),
    );
    authored.when(confirmingVerification()).thenRejected('VERIFIER_IS_AUTHOR');
    authored
      .and(command('AssignCase', { verifier: OFFICE_PEOPLE.verifier2 }, OFFICE_PEOPLE.supervisor))
      .when(confirmingVerification(OFFICE_PEOPLE.verifier2))
      .thenRecorded('Verified');
  });

  it('is not rejected for evidence that it does not rest on', () => {
    const own = addingEvidence([ARREST_RECORDED.id], { sourceCode: 'PRESS', by: OFFICE_PEOPLE.verifier });
    proposed().and(own).when(confirmingVerification()).accepted();
  });

  it.each([
    ['one source', [NGO_SAYS, assessingEvidence(NGO_SAYS.id)], [NGO_SAYS.id]],
    [
      'an unassessed source',
      [NGO_SAYS, COURT_SAYS, assessingEvidence(NGO_SAYS.id)],
      [NGO_SAYS.id, COURT_SAYS.id],
    ],
    [
      'an unreliable source',
      [NGO_SAYS, COURT_SAYS, assessingEvidence(NGO_SAYS.id), assessingEvidence(COURT_SAYS.id, 'D')],
      [NGO_SAYS.id, COURT_SAYS.id],
    ],
    [
      'doubtful information',
      [NGO_SAYS, COURT_SAYS, assessingEvidence(NGO_SAYS.id), assessingEvidence(COURT_SAYS.id, 'A', 4)],
      [NGO_SAYS.id, COURT_SAYS.id],
    ],
  ])('is rejected on %s', (_what, history, evidence) => {
    verifying()
      .and(...history, proposingVerification(evidence))
      .when(confirmingVerification())
      .thenRejected('STANDARD_NOT_MET');
  });

  it('counts two pieces of evidence from one source once', () => {
    const more = addingEvidence([ARREST_RECORDED.id]);
    verifying()
      .and(NGO_SAYS, more, assessingEvidence(NGO_SAYS.id), assessingEvidence(more.id))
      .and(proposingVerification([NGO_SAYS.id, more.id]))
      .when(confirmingVerification())
      .thenRejected('STANDARD_NOT_MET');
  });

  it('is rejected 91 days after the risk was assessed, and without any assessment (scenario 15)', () => {
    const late = proposed().at('2026-04-13T10:00:00+02:00');
    late.when(confirmingVerification()).thenRejected('RISK_NOT_VALID');
    late.and(assessingRisk()).when(confirmingVerification()).accepted();
    proposed()
      .inState((state) => ({ ...state, risk: null }))
      .when(confirmingVerification())
      .thenRejected('RISK_NOT_VALID');
  });

  it('leaves the status of a later act’s case as it was', () => {
    const raid = recordingAct({ code: 'RAID_CONFISCATION', on: '2026-01-02', learntOn: '2026-01-05' });
    const ngo = addingEvidence([raid.id]);
    const press = addingEvidence([raid.id], { sourceCode: 'PRESS' });
    const later = proposed()
      .and(confirmingVerification(), linking({ sentOn: '2026-01-10' }), raid, ngo, press)
      .and(assessingEvidence(ngo.id), assessingEvidence(press.id))
      .and(proposingVerification([ngo.id, press.id], [raid.id]))
      .when(confirmingVerification())
      .thenRecorded({ type: 'Verified', payload: { caseStatus: null } });
    expect(later.state).toMatchObject({
      status: 'COMMUNICATED',
      verifiedActs: [ARREST_RECORDED.id, raid.id],
    });
  });

  it('verifies the fear of a preventive case', () => {
    const says = (sourceCode: string) => addingEvidence(['REASONED_FEAR'], { sourceCode });
    const [one, other] = [says('FIELD_PRESENCE'), says('EMBASSY')];
    const fear = screened({ recordType: 'PREVENTIVE' }).and(
      COOPERATION_RECORDED,
      consent(ALMA, ['INTERNAL']),
      confirmingScope(composedText()),
      assessingRisk(),
      one,
      other,
      assessingEvidence(one.id),
      assessingEvidence(other.id),
    );
    fear
      .and(proposingVerification([one.id], []))
      .when(confirmingVerification())
      .thenRejected('STANDARD_NOT_MET');
    const verified = fear.and(proposingVerification([one.id, other.id], [])).when(confirmingVerification());
    expect(verified.accepted().state).toMatchObject({ status: 'VERIFIED', verifiedActs: [] });
  });
});

describe('Linked letters recorded before verification', () => {
  it('make the case COMMUNICATED where one is open, with its term as it ran', () => {
    const letter = linking();
    const waiting = proposed().and(letter);
    const running = waiting.state.terms.filter(({ kind }) => kind === 'reply');
    expect(running).toHaveLength(1);
    const verified = waiting
      .when(confirmingVerification())
      .thenRecorded('Verified', { type: 'LinkedLettersTookEffect', payload: { caseStatus: 'COMMUNICATED' } });
    expect(verified.state.status).toBe('COMMUNICATED');
    expect(Object.values(verified.state.communications).map(({ pending }) => pending)).toEqual([false]);
    expect(verified.state.terms.filter(({ kind }) => kind === 'reply')).toEqual(running);
    const lapsed = verified.at('2026-01-20T09:00:00+01:00').settled();
    expect(lapsed.state.status).toBe('FOLLOW_UP');
  });

  it('take the case to follow-up where all are closed, with a review to come', () => {
    const verified = proposed()
      .and(linking({ sentOn: '2025-12-01' }))
      .when(confirmingVerification())
      .thenRecorded('Verified', { type: 'LinkedLettersTookEffect', payload: { caseStatus: 'FOLLOW_UP' } });
    expect(verified.state.status).toBe('FOLLOW_UP');
    expect(verified.state.terms.filter(({ kind }) => kind === 'review')).toMatchObject([
      { dueAt: Date.parse('2026-07-13T00:00:00+02:00') },
    ]);
  });
});

describe('Override', () => {
  const single = () =>
    verifying().and(NGO_SAYS, assessingEvidence(NGO_SAYS.id), proposingVerification([NGO_SAYS.id]));

  it('lets one first-hand source suffice once a supervisor has confirmed it', () => {
    const asked = single().when(overriding()).thenRecorded('OverrideProposed');
    asked.when(confirmingVerification()).thenRejected('STANDARD_NOT_MET');
    const confirmed = asked.when(confirmingOverride()).thenRecorded('OverrideConfirmed');
    confirmed
      .when(confirmingVerification())
      .thenRecorded({ type: 'Verified', payload: { overridden: [ARREST_RECORDED.id] } });
  });

  it('is gone with a new proposal', () => {
    single()
      .and(overriding(), confirmingOverride(), proposingVerification([NGO_SAYS.id]))
      .when(confirmingVerification())
      .thenRejected('STANDARD_NOT_MET');
  });

  it('is proposed only where needed, for a verification that waits, on a first-hand source', () => {
    verifying().when(overriding()).thenRejected('VERIFICATION_NOT_PROPOSED');
    proposed().when(overriding()).thenRejected('OVERRIDE_NOT_NEEDED');
    verifying()
      .and(COURT_SAYS, assessingEvidence(COURT_SAYS.id), proposingVerification([COURT_SAYS.id]))
      .when(overriding())
      .thenRejected('FIRST_HAND_SOURCE_MISSING');
  });

  it('is not confirmed by its proposer, nor by anybody but a supervisor, nor without a proposal', () => {
    const own = single().and(overriding(OFFICE_PEOPLE.supervisor));
    own.when(confirmingOverride()).thenRejected('COUNTERSIGNER_IS_PROPOSER');
    own.when(confirmingOverride(OFFICE_PEOPLE.supervisor2)).thenRecorded('OverrideConfirmed');
    own.when(confirmingOverride(OFFICE_PEOPLE.officer)).thenRejected('ROLE_NOT_PERMITTED');
    single().when(confirmingOverride()).thenRejected('OVERRIDE_NOT_PROPOSED');
  });

  it('is not confirmed once the source is no longer reliable', () => {
    single()
      .and(overriding(), assessingEvidence(NGO_SAYS.id, 'E', 5))
      .when(confirmingOverride())
      .thenRejected('FIRST_HAND_SOURCE_MISSING');
  });
});

describe('A case on hold', () => {
  it('is neither confirmed nor verified, and its facts are recorded all the same', () => {
    const held = proposed().and(assessingRisk('EXTREME'));
    held.when(confirmingVerification()).thenRejected('CASE_ON_HOLD');
    held.when(recordingAct()).accepted();
  });
});
