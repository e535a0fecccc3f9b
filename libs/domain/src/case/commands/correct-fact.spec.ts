import { effectiveConsent } from '../../consent/effective-consent.js';
import {
  addingEvidence,
  ARREST_RECORDED,
  assessingEvidence,
  confirmingVerification,
  COOPERATION_RECORDED,
  NEXUS_RECORDED,
  proposingVerification,
  screened,
  verifying,
} from '../given-facts.js';
import { command, composedText, rawText, type PayloadFor } from '../given.js';
import { ALMA, consent } from '../given-persons.js';

type Correction = Omit<PayloadFor<'CorrectFact'>, 'reason'>;
const correcting = (correction: Correction) =>
  command('CorrectFact', { ...correction, reason: composedText() });
const act = (changes: Omit<NonNullable<Correction['act']>, 'id'>) =>
  correcting({ act: { id: ARREST_RECORDED.id, ...changes } });

const NGO_SAYS = addingEvidence([ARREST_RECORDED.id]);
const COURT_SAYS = addingEvidence([ARREST_RECORDED.id], { sourceCode: 'COURT_RECORD', content: rawText() });
const proposed = () =>
  verifying()
    .and(NGO_SAYS, COURT_SAYS, assessingEvidence(NGO_SAYS.id), assessingEvidence(COURT_SAYS.id))
    .and(proposingVerification([NGO_SAYS.id, COURT_SAYS.id]));

describe('CorrectFact', () => {
  it('changes what is given and leaves the rest; the old value stays in the earlier event', () => {
    const corrected = verifying()
      .when(act({ on: '2025-11-27' }))
      .thenRecorded('FactCorrected');
    expect(corrected.state.acts[ARREST_RECORDED.id]).toMatchObject({
      on: '2025-11-27',
      code: 'ARREST_DETENTION',
      persons: [ALMA],
    });
    const recorded = corrected.events.find(({ type }) => type === 'ActRecorded');
    expect(recorded?.payload).toMatchObject({ on: '2025-11-28' });
  });

  it('turns a preventive case into another once there is an act', () => {
    const corrected = screened({ recordType: 'PREVENTIVE' }).when(
      correcting({ recordType: 'NAMED_INDIVIDUAL' }),
    );
    expect(corrected.accepted().state.recordType).toBe('NAMED_INDIVIDUAL');
  });

  it('corrects cooperation and nexus', () => {
    const corrected = verifying().when(
      correcting({
        cooperation: { id: COOPERATION_RECORDED.id, stance: 'PERCEIVED', on: null },
        nexus: { id: NEXUS_RECORDED.id, codes: ['INTERROGATION'] },
      }),
    );
    expect(corrected.accepted().state.cooperation[COOPERATION_RECORDED.id]).toMatchObject({
      stance: 'PERCEIVED',
      on: null,
      mechanism: 'UPR',
    });
    expect(corrected.state.nexus[NEXUS_RECORDED.id]).toMatchObject({
      actId: ARREST_RECORDED.id,
      codes: ['INTERROGATION'],
    });
  });

  it('drops a proposed verification of an act that was otherwise', () => {
    const corrected = proposed()
      .when(act({ code: 'THREAT' }))
      .accepted();
    expect(corrected.state.proposedVerification).toBeNull();
    corrected.when(confirmingVerification()).thenRejected('VERIFICATION_NOT_PROPOSED');
    expect(proposed().when(act({ place: composedText() })).state.proposedVerification).not.toBeNull();
  });

  it('has a verified act that was otherwise verified anew, but not for its place or for an end become known', () => {
    const verified = proposed().and(confirmingVerification());
    expect(verified.when(act({ persons: [] })).accepted().state.verifiedActs).toEqual([]);
    expect(
      verified.when(act({ until: '2026-01-10', place: composedText() })).accepted().state.verifiedActs,
    ).toEqual([ARREST_RECORDED.id]);
  });

  it('takes no consent to write to one State for another', () => {
    const agreed = verifying().and(consent(ALMA, ['TRANSMIT_NAMED']));
    const corrected = agreed.when(correcting({ respondent: 'XAD' })).thenRecorded('FactCorrected');
    const to = (addressee: string | null) =>
      effectiveConsent(corrected.state, ALMA, 'TRANSMIT_NAMED', addressee, corrected.moment);
    expect(corrected.state.respondent).toBe('XAD');
    expect([to(null), to('XAD'), to('XEX')]).toEqual(['NOT_ASKED', 'NOT_ASKED', 'GIVEN']);
  });

  it('keeps a no to one State for the other', () => {
    const corrected = verifying()
      .and(consent(ALMA, ['TRANSMIT_NAMED'], { status: 'REFUSED' }))
      .when(correcting({ respondent: 'XAD' }))
      .accepted();
    expect(effectiveConsent(corrected.state, ALMA, 'TRANSMIT_NAMED', null, corrected.moment)).toBe('REFUSED');
  });

  it('starts and ends the term to tell the source with the safety of its channel (D1)', () => {
    const safe = screened()
      .when(correcting({ safeChannel: true }))
      .accepted();
    expect(safe.state.terms.map(({ kind }) => kind)).toEqual(['acknowledgement']);
    expect(safe.when(correcting({ safeChannel: false })).accepted().state.terms).toEqual([]);
  });

  it('is rejected where it corrects nothing', () => {
    verifying().when(correcting({})).thenRejected('NOTHING_TO_CORRECT');
    verifying()
      .when(act({ on: '2025-11-28' }))
      .thenRejected('NOTHING_TO_CORRECT');
  });

  it('is rejected for what the case does not have', () => {
    verifying()
      .when(
        correcting({
          act: { id: 'act_none' },
          cooperation: { id: 'cooperation_none' },
          nexus: { id: 'nexus_none', codes: ['TIMING'] },
          recordType: 'CLUSTER',
        }),
      )
      .thenRejected('ACT_UNKNOWN', 'COOPERATION_UNKNOWN', 'NEXUS_UNKNOWN');
    verifying()
      .when(act({ persons: ['nobody'] }))
      .thenRejected('PERSON_UNKNOWN');
  });

  it('is rejected for days that can’t be, and for an act of no State', () => {
    verifying()
      .when(act({ on: '2026-01-13' }))
      .thenRejected('DATE_IN_FUTURE', 'LEARNT_BEFORE_ACT');
    verifying()
      .when(act({ until: '2025-11-27' }))
      .thenRejected('END_BEFORE_BEGIN');
    verifying()
      .when(act({ actorState: null }))
      .thenRejected('ACTOR_STATE_MISSING');
  });
});
