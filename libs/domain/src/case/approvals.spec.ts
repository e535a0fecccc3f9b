import { approvals } from './approvals.js';
import type { CaseState } from './case-state.js';
import { initialState } from './initial-state.js';
import { handOverTerm } from './terms/hand-over-term.js';
import { triageTerm } from './terms/triage-term.js';
import { at, letter, ms, running } from './waiting-case.js';

const MONDAY = ms('2026-03-02T09:00:00Z');

/** A case of Geneva with people in every place. */
const a = (change: Partial<CaseState>): CaseState => ({
  ...initialState('case/RC-7K3Q9-F'),
  version: 5,
  status: 'VERIFYING',
  lastEffectiveAt: MONDAY,
  assignment: {
    unit: 'geneva',
    officer: 'officer',
    verifier: 'verifier',
    protection: 'protection',
    handOver: null,
    registrant: 'intake',
    registrantRole: 'INTAKE',
  },
  ...change,
});
const evidence = (id: string, by: string) => ({ id, by }) as CaseState['evidence'][string];
const filed = (state: CaseState) =>
  approvals(state).map(({ shown, readers, notBy }) => [shown.kind, shown.subject, readers, notBy]);

describe('what waits for a second person', () => {
  it('is nothing in a case where nothing was proposed', () => {
    expect(approvals(a({}))).toEqual([]);
  });

  it('is a verification, for the verifier who is none of its authors', () => {
    const proposedVerification = { by: 'officer', acts: [], evidence: ['e1'], at: MONDAY };
    const state = a({ proposedVerification, evidence: { e1: evidence('e1', 'helper') } });
    expect(filed(state)).toEqual([['verification', 'case', ['verifier:verifier'], ['officer', 'helper']]]);
  });

  it('is a verification without a verifier who may confirm it, for a supervisor to name one', () => {
    const proposedVerification = { by: 'officer', acts: [], evidence: ['e1'], at: MONDAY };
    const state = a({ proposedVerification, evidence: { e1: evidence('e1', 'verifier') } });
    expect(filed(state)).toEqual([['verification', 'case', ['supervisor-unit:geneva'], []]]);
  });

  it('is a decline, a closure, an exception, for a supervisor who did not propose it', () => {
    const state = a({
      proposedDecline: { by: 'supervisor', reason: 'NO_NEXUS' },
      proposedClosure: { by: 'officer', reason: 'RESOLVED' },
      override: { by: 'officer', acts: [], confirmedBy: null },
    });
    expect(filed(state)).toEqual([
      ['override', 'case', ['supervisor-unit:geneva'], ['officer']],
      ['decline', 'case', ['supervisor-unit:geneva'], ['supervisor']],
      ['closure', 'case', ['supervisor-unit:geneva'], ['officer']],
    ]);
  });

  it('is a draft: for a supervisor, for the ASG where it is high-level, for nobody while a withdrawal holds it', () => {
    const own = { origin: 'OWN', status: 'DRAFT', draftedBy: 'officer' } as const;
    const communications = {
      c1: letter('c1', own),
      c2: letter('c2', { ...own, highLevel: true }),
      c3: letter('c3', { ...own, held: true }),
    };
    expect(filed(a({ communications }))).toEqual([
      ['communication', 'c1', ['supervisor-unit:geneva'], ['officer']],
      ['communication', 'c2', ['role:ASG'], ['officer']],
    ]);
  });

  it('is a dispatch in doubt, also of a case that is closed, where nothing else waits', () => {
    const communications = { c1: letter('c1', { dispatch: 'IN_DOUBT' }) };
    const state = a({
      communications,
      status: 'CLOSED',
      proposedClosure: { by: 'officer', reason: 'RESOLVED' },
    });
    expect(filed(state)).toEqual([['dispatch', 'c1', ['supervisor-unit:geneva'], []]]);
  });

  it('is a case offered, for whom it is offered to, until the term of the hand-over', () => {
    const term = handOverTerm('case', at(MONDAY));
    const handOver = { from: 'officer', to: 'officer2', at: MONDAY };
    const { assignment } = a({});
    const state = a({ assignment: { ...assignment, handOver }, terms: running(term) });
    expect(approvals(state)).toEqual([
      {
        shown: { kind: 'handOver', subject: 'case', rule: 'handOver' },
        readers: ['offered:officer2'],
        notBy: [],
        since: MONDAY,
        dueAt: term.dueAt,
      },
    ]);
  });

  it('is an urgent case for the ASG, from 48 hours on', () => {
    const term = triageTerm('case', at(MONDAY));
    const [urgent] = approvals(a({ status: 'RECEIVED', urgent: true, terms: running(term) }));
    expect(urgent).toMatchObject({
      readers: ['role:ASG'],
      since: MONDAY + 48 * 3_600_000,
      dueAt: term.dueAt,
    });
  });

  it('waits since it came up, for seven days or, in an urgent case, 24 hours', () => {
    const proposed = {
      proposedClosure: { by: 'officer', reason: 'RESOLVED' },
      waiting: { 'closure/case': MONDAY },
    } as const;
    expect(approvals(a(proposed))[0]).toMatchObject({ since: MONDAY, dueAt: ms('2026-03-09T23:00:00Z') });
    expect(approvals(a({ ...proposed, urgent: true }))[0]).toMatchObject({ dueAt: MONDAY + 24 * 3_600_000 });
  });
});
