import {
  addingEvidence,
  ARREST_RECORDED,
  assessingEvidence,
  assessingRisk,
  COOPERATION_RECORDED,
  recordingAct,
  recordingCooperation,
  recordingNexus,
  screened,
} from '../given-facts.js';
import { composedText, given } from '../given.js';
import { ALMA, NGO, registration } from '../given-persons.js';

describe('RecordCooperation', () => {
  it('records what was attempted or perceived as well', () => {
    const cooperation = recordingCooperation({ stance: 'PERCEIVED' });
    const recorded = screened().when(cooperation).thenRecorded('CooperationRecorded');
    expect(recorded.state.cooperation[cooperation.id]).toMatchObject({ personId: ALMA, stance: 'PERCEIVED' });
  });

  it('is rejected for a stranger and for a day to come', () => {
    screened()
      .when(recordingCooperation({ personId: 'nobody', on: '2026-01-13' }))
      .thenRejected('PERSON_UNKNOWN', 'DATE_IN_FUTURE');
  });
});

describe('RecordAct', () => {
  it('takes the State from the respondent, and today for the day of learning', () => {
    const act = recordingAct({ learntOn: undefined });
    const recorded = screened().when(act).thenRecorded('ActRecorded');
    expect(recorded.state.acts[act.id]).toMatchObject({ actorState: 'XEX', learntOn: '2026-01-12' });
    expect(recorded.state.developments).toEqual(['2025-11-28', '2026-01-12']);
  });

  it('names no State for an actor that is none', () => {
    const act = recordingAct({ actor: 'ARMED_GROUP' });
    expect(screened().when(act).accepted().state.acts[act.id]?.actorState).toBeNull();
  });

  it('voids the assessment of a risk that was assessed before it happened (D3)', () => {
    const assessed = screened().and(assessingRisk());
    expect(assessed.when(recordingAct()).state.risk?.voided).toBe(false);
    const voided = assessed
      .at('2026-02-10T10:00:00+01:00')
      .when(recordingAct({ code: 'RAID_CONFISCATION', on: '2026-02-10', learntOn: undefined }));
    expect(voided.state.risk?.voided).toBe(true);
    expect(voided.state.terms.filter(({ kind }) => kind === 'riskValidity')).toEqual([]);
  });

  it('is rejected where its days can’t be, for strangers, and without a State for an act of one', () => {
    screened()
      .when(recordingAct({ on: '2026-01-13', learntOn: '2026-01-12', persons: ['nobody'] }))
      .thenRejected('DATE_IN_FUTURE', 'LEARNT_BEFORE_ACT', 'PERSON_UNKNOWN');
    screened()
      .when(recordingAct({ until: '2025-11-27' }))
      .thenRejected('END_BEFORE_BEGIN');
    screened({ respondent: undefined }).when(recordingAct()).thenRejected('ACTOR_STATE_MISSING');
  });
});

describe('RecordNexus', () => {
  it('ties an act to cooperation', () => {
    const nexus = recordingNexus(ARREST_RECORDED.id, COOPERATION_RECORDED.id);
    const recorded = screened()
      .and(ARREST_RECORDED, COOPERATION_RECORDED)
      .when(nexus)
      .thenRecorded('NexusRecorded');
    expect(recorded.state.nexus[nexus.id]).toMatchObject({ actId: ARREST_RECORDED.id, codes: ['TIMING'] });
  });

  it('is rejected for what the case does not have', () => {
    screened()
      .when(recordingNexus('act_none', 'cooperation_none'))
      .thenRejected('ACT_UNKNOWN', 'COOPERATION_UNKNOWN');
  });
});

describe('AddEvidence', () => {
  const recorded = () => screened().and(ARREST_RECORDED);

  it('keeps who added it and where it comes from', () => {
    const evidence = addingEvidence([ARREST_RECORDED.id], { firstHand: true });
    const added = recorded().when(evidence).thenRecorded('EvidenceAdded');
    expect(added.state.evidence[evidence.id]).toMatchObject({
      by: 'u-officer',
      independentSource: `person:${NGO}`,
      firstHand: true,
      grade: null,
    });
  });

  it('is rejected where it supports nothing of the case, or nobody says once where it comes from', () => {
    recorded()
      .when(addingEvidence(['act_none']))
      .thenRejected('SUPPORTS_UNKNOWN');
    recorded()
      .when(addingEvidence(['REASONED_FEAR']))
      .thenRejected('SUPPORTS_UNKNOWN');
    recorded()
      .when(addingEvidence([ARREST_RECORDED.id], { sourceCode: 'COURT_RECORD', unDocument: 'A/HRC/57/60' }))
      .thenRejected('EVIDENCE_SOURCE_UNCLEAR');
    recorded()
      .when(addingEvidence([ARREST_RECORDED.id], { sourceId: 'nobody' }))
      .thenRejected('PERSON_UNKNOWN');
  });

  it('supports the fear of a preventive case', () => {
    given(registration({ recordType: 'PREVENTIVE' }))
      .when(addingEvidence(['REASONED_FEAR'], { description: composedText() }))
      .accepted();
  });
});

describe('AssessEvidence', () => {
  it('replaces an earlier assessment', () => {
    const evidence = addingEvidence([ARREST_RECORDED.id]);
    const assessed = screened()
      .and(ARREST_RECORDED, evidence, assessingEvidence(evidence.id, 'B', 2))
      .when(assessingEvidence(evidence.id, 'D', 4))
      .thenRecorded('EvidenceAssessed');
    expect(assessed.state.evidence[evidence.id]?.grade).toMatchObject({ reliability: 'D', credibility: 4 });
  });

  it('is rejected for evidence that the case does not have', () => {
    screened().when(assessingEvidence('evidence_none')).thenRejected('EVIDENCE_UNKNOWN');
  });
});
