import { alma, excludingEntry, proposing, publishable } from '../given-entries.js';
import { composedText } from '../given.js';
import { ALMA, consent, JON, LAWYER, NGO } from '../given-persons.js';
import { ARREST, OFFICIAL, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const CLUELESS = composedText([ALMA]);
const anonymously = { naming: alma('ANONYMOUS'), mainText: CLUELESS, annexText: CLUELESS };

describe('ProposeEntry', () => {
  it('is Annex I the first time, numbered under the State (scenario 9)', () => {
    const entry = proposing();
    const proposed = publishable()
      .when(entry)
      .thenRecorded({
        type: 'EntryProposed',
        payload: {
          annex: 'I',
          number: '2026/I/XEX/1',
          opensWith: [],
          acts: ['act_arrest'],
          nexus: ['nexus_timing'],
          lateDiscovered: false,
        },
      });
    expect(proposed.state.entries[entry.id]).toMatchObject({
      status: 'PROPOSED',
      named: [ALMA],
      mentioned: [],
    });
    expect(proposed.state.stages.at(-1)?.stage).toBe('inclusion');
  });

  it('is Annex II after an earlier report, opening with its years (scenario 10)', () => {
    publishable('LOW', (state) => ({ ...state, publishedYears: [2025, 2023] }))
      .when(proposing())
      .thenRecorded({ type: 'EntryProposed', payload: { annex: 'II', opensWith: [2023, 2025] } });
  });

  it('is excluded at once without a development in the period, and the case stays open (scenario 11)', () => {
    const old = verified('LOW', (state) => ({
      ...state,
      status: 'FOLLOW_UP',
      publishedYears: [2025],
      acts: { act_arrest: { ...ARREST, on: '2024-11-28', learntOn: '2024-12-01' } },
    }));
    const entry = proposing();
    const excluded = old.when(entry).thenRecorded({
      type: 'EntryExcluded',
      payload: { reason: 'NO_DEVELOPMENT', proposal: { annex: 'II', opensWith: [2025] } },
    });
    expect(excluded.state.status).toBe('FOLLOW_UP');
    expect(excluded.state.entries[entry.id]).toMatchObject({
      status: 'EXCLUDED',
      excluded: 'NO_DEVELOPMENT',
    });
    expect(excluded.state.stages.map(({ stage }) => stage)).not.toContain('inclusion');
    old
      .and(consent(ALMA, ['TRANSMIT_NAMED', 'PUBLISH_NAMED']))
      .inState((state) => ({ ...state, developments: ['2026-02-01'] }))
      .when(proposing())
      .thenRecorded('EntryProposed');
  });

  it('cannot name her on a refused publication consent (scenario 3)', () => {
    const given = verified().and(
      consent(ALMA, ['TRANSMIT_NAMED']),
      consent(ALMA, ['PUBLISH_NAMED'], { status: 'REFUSED' }),
    );
    given.when(proposing()).thenRejected('PUBLICATION_CONSENT_MISSING', 'NAMING_NOT_PERMITTED');
    given
      .and(consent(ALMA, ['PUBLISH_ANON']))
      .when(proposing())
      .thenRejected('NAMING_NOT_PERMITTED');
    given
      .and(consent(ALMA, ['PUBLISH_ANON']))
      .when(proposing(anonymously))
      .accepted();
    const withoutRisk = given.inState((state) => ({ ...state, risk: null })).when(proposing());
    expect(withoutRisk.rejections.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['PUBLICATION_CONSENT_MISSING', 'RISK_NOT_VALID']),
    );
  });

  it('completes the choices: who is mentioned without one appears as protected as possible, others not at all', () => {
    const entry = proposing({ mainText: composedText([ALMA, LAWYER]) });
    const proposed = publishable()
      .and(consent(LAWYER, ['PUBLISH_ANON']))
      .when(entry)
      .accepted();
    expect(proposed.state.entries[entry.id]).toMatchObject({ named: [ALMA], mentioned: [LAWYER] });
    expect(proposed.state.entries[entry.id]?.naming).toContainEqual({ personId: JON, as: 'OMIT' });
  });

  it.each([
    ['nobody protected', 'PROTECTED_PERSON_MISSING', (state) => ({ ...state, persons: {} })],
    ['no cooperation', 'COOPERATION_MISSING', (state) => ({ ...state, cooperation: {} })],
    ['no act', 'NO_ACT_YET', (state) => ({ ...state, acts: {}, verifiedActs: [] })],
    ['a fear only', 'NO_ACT_YET', (state) => ({ ...state, recordType: 'PREVENTIVE' })],
    ['no nexus', 'NEXUS_MISSING', (state) => ({ ...state, nexus: {} })],
    [
      'nexus to another act',
      'NEXUS_MISSING',
      (state) => ({
        ...state,
        nexus: { n: { id: 'n', actId: 'other', cooperationId: 'c', codes: ['TIMING'] } },
      }),
    ],
    ['no verified act', 'ACT_NOT_VERIFIED', (state) => ({ ...state, verifiedActs: [] })],
    ['no valid risk', 'RISK_NOT_VALID', (state) => ({ ...state, risk: null })],
  ] satisfies readonly (readonly [string, string, Parameters<typeof publishable>[1]])[])(
    'fails the inclusion test: %s',
    (_says, code, change) => {
      const refused = publishable().inState(change!).when(proposing());
      expect(refused.rejections.map((one) => one.code)).toContain(code);
      expect(refused.news).toEqual([]);
    },
  );

  it('of a law needs no person, no consent and no risk', () => {
    verified('LOW', (state) => ({ ...state, recordType: 'LEGISLATION', persons: {}, risk: null }))
      .when(proposing({ naming: [], mainText: composedText(), annexText: composedText() }))
      .accepted();
  });

  it('falls into the period by an act, or by an older one that the office learnt of in it', () => {
    const acts = (on: string, learntOn: string) => ({ act_arrest: { ...ARREST, on, learntOn } });
    publishable('LOW', (state) => ({ ...state, acts: acts('2025-04-30', '2025-04-30') }))
      .when(proposing())
      .thenRejected('OUT_OF_PERIOD');
    publishable('LOW', (state) => ({ ...state, acts: acts('2025-05-01', '2025-05-01') }))
      .when(proposing())
      .accepted();
    publishable('LOW', (state) => ({ ...state, acts: acts('2024-03-01', '2026-01-05') }))
      .when(proposing())
      .thenRecorded({ type: 'EntryProposed', payload: { lateDiscovered: true } });
    publishable()
      .when(proposing({ year: 2031 }))
      .thenRejected('PERIOD_UNKNOWN');
  });

  it('needs a supervisor’s admission with a reason once the intake has closed', () => {
    const closed = publishable().inOffice((office) => ({
      ...office,
      periods: office.periods.map((period) => ({ ...period, intakeClosed: true })),
    }));
    closed.when(proposing()).thenRejected('INTAKE_IS_CLOSED');
    closed.when(proposing({ admission: composedText() })).thenRejected('INTAKE_IS_CLOSED');
    const entry = proposing({ admission: composedText() }, OFFICE_PEOPLE.supervisor);
    expect(closed.when(entry).accepted().state.entries[entry.id]?.admittedLate).toBe(true);
  });

  it('is once per report, unless excluded', () => {
    const entry = proposing();
    const proposed = publishable().and(entry);
    proposed.when(proposing()).thenRejected('ENTRY_EXISTS');
    proposed
      .and(excludingEntry(entry.id))
      .when(proposing())
      .thenRecorded({ type: 'EntryProposed', payload: { number: '2026/I/XEX/2' } });
    publishable('LOW', (state) => ({ ...state, publishedYears: [2026] }))
      .when(proposing())
      .thenRejected('ENTRY_EXISTS');
  });

  it('is rejected where texts or choices show what they may not', () => {
    publishable()
      .when(proposing({ mainText: composedText([ALMA], [`NAME_SPELLED:${ALMA}`]) }))
      .thenRejected('NAME_SPELLED_OUT');
    publishable()
      .when(proposing({ mainText: composedText([ALMA, JON]) }))
      .thenRejected('TEXT_MENTIONS_OTHERS');
    publishable()
      .when(proposing({ annexText: composedText([NGO]) }))
      .thenRejected('SOURCE_IN_OUTGOING', 'TEXT_MENTIONS_OTHERS');
    publishable()
      .when(proposing({ naming: [{ personId: 'nobody', as: 'OMIT' }, ...alma('NAME')] }))
      .thenRejected('PERSON_UNKNOWN');
    publishable()
      .when(proposing({ naming: [...alma('NAME'), ...alma('OMIT')] }))
      .thenRejected('PERSON_SHOWN_TWICE');
    publishable()
      .when(proposing({ naming: alma('AGGREGATE') }))
      .thenRejected('AGGREGATE_OF_ONE');
    publishable()
      .when(proposing({ naming: [...alma('NAME'), { personId: OFFICIAL, as: 'NAME' }] }))
      .thenRejected('NAMING_NOT_PERMITTED');
    publishable()
      .when(proposing({ naming: [...alma('NAME'), { personId: OFFICIAL, as: 'FUNCTION' }] }))
      .accepted();
  });

  it('is the officer’s or supervisor’s to propose', () => {
    publishable().when(proposing({}, OFFICE_PEOPLE.verifier)).thenRejected('ROLE_NOT_PERMITTED');
    publishable()
      .inState((state) => ({ ...state, status: 'CLOSED' }))
      .when(proposing())
      .thenRejected('NOT_ALLOWED_IN_STATUS');
  });
});
