import type { CaseState } from '../case-state.js';
import { command, composedText, given } from '../given.js';
import { givenBy, ordersOf } from '../given-decisions.js';
import { ALMA, consent, LAWYER, NGO } from '../given-persons.js';
import { ARREST, CHILD, verified } from '../given-verified.js';
import { OFFICE_PEOPLE } from '../test-office.js';

const { officer, supervisor } = OFFICE_PEOPLE;
const OLD = 'case/RC-SSSSS-S';
const NEW = 'case/RC-TTTTT-T';
const SEARCH: CaseState['acts'][string] = {
  ...ARREST,
  id: 'act_search',
  code: 'RAID_CONFISCATION',
  on: '2026-01-10',
  learntOn: '2026-01-11',
  persons: [LAWYER],
};

const old = verified('LOW', (state) => ({
  ...state,
  id: OLD,
  acts: { ...state.acts, act_search: SEARCH },
  nexus: {
    ...state.nexus,
    nexus_search: {
      id: 'nexus_search',
      actId: 'act_search',
      cooperationId: 'coop_upr',
      codes: ['PATTERN'] as const,
    },
  },
  publishedYears: [2025],
})).and(consent(LAWYER, ['TRANSMIT_ANON'], { status: 'REFUSED' }));
const splitting = (acts: readonly string[], by: string = supervisor) =>
  command('Split', { acts, reason: composedText() }, by);

describe('Split', () => {
  it('opens a case with the act, its persons, their consents and the sources, and names it here', () => {
    const split = old.when(splitting(['act_search'])).thenRecorded('SplitOff');
    expect(Object.keys(split.state.acts)).toEqual(['act_arrest']);
    expect(Object.keys(split.state.nexus)).toEqual(['nexus_timing']);
    const [open] = ordersOf(split);
    expect(open).toMatchObject({ stream: 'case/new', command: 'OpenSplit' });

    const opened = given()
      .inState((state) => ({ ...state, id: NEW }))
      .when(givenBy(OLD, open!))
      .thenRecorded('OpenedBySplit');
    expect(opened.state).toMatchObject({
      status: 'SCREENING',
      splitFrom: OLD,
      respondent: 'XEX',
      publishedYears: [],
      verifiedActs: [],
    });
    expect(Object.keys(opened.state.acts)).toEqual(['act_search']);
    expect(Object.keys(opened.state.persons).sort()).toEqual([ALMA, LAWYER, NGO].sort());
    expect(opened.state.persons[CHILD]).toBeUndefined();
    expect(opened.state.consents).toContainEqual(
      expect.objectContaining({ personId: LAWYER, scope: 'TRANSMIT_ANON', status: 'REFUSED' }),
    );
    expect(opened.state.assignment.officer).toBe(officer);

    const [confirm] = ordersOf(opened);
    const named = split
      .when(givenBy(NEW, confirm!))
      .thenRecorded({ type: 'SplitInto', payload: { into: NEW } });
    expect(named.state).toMatchObject({ splitInto: [NEW], splitsUnderWay: [] });
    named.when(givenBy(NEW, confirm!)).thenRejected('SPLIT_NOT_KNOWN');
  });

  it('leaves the case an act, and one that it was verified for', () => {
    old.when(splitting(['act_search', 'act_arrest'])).thenRejected('SPLIT_LEAVES_NOTHING');
    old.when(splitting(['act_arrest'])).thenRejected('SPLIT_LEAVES_NOTHING');
    old.when(splitting(['act_none'])).thenRejected('ACT_UNKNOWN');
  });

  it('is a supervisor’s', () => {
    old.when(splitting(['act_search'], officer)).thenRejected('ROLE_NOT_PERMITTED');
  });
});
