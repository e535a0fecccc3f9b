import { readers, rows } from './rows.js';
import { replyTerm } from './terms/reply-term.js';
import { after, at, running, waiting } from './waiting-case.js';
import type { CaseState } from './case-state.js';

describe('the rows of a case', () => {
  const sent = Date.parse('2026-02-10T09:00:00Z');
  const term = replyTerm('c1', 'AL', '2026-02-10', at(sent));
  const state = { ...waiting(running(term)), lastEffectiveAt: sent } as CaseState;

  it('say when the next level falls, and when the term ends', () => {
    const summary = rows(state)?.summary;
    expect(summary?.dueAt).toBe(term.dueAt);
    expect(summary?.nextDueAt).toBe(Math.min(...term.levels.map((level) => level.at)));
    expect(summary?.nextDueAt).toBeLessThan(summary?.dueAt ?? 0);
  });

  it('say that the next level moved once one fell', () => {
    const first = rows(state)?.summary.nextDueAt ?? 0;
    const reminded = after(state, at(first));
    expect(rows(reminded)?.summary.nextDueAt).toBeGreaterThan(first);
    expect(rows(reminded)?.summary.dueAt).toBe(term.dueAt);
  });

  it('say once of each State that the case concerns it, and whether it is over', () => {
    const concerned = {
      ...state,
      respondent: 'XEX',
      hostState: 'XFI',
      acts: {},
      communications: {},
    } as CaseState;
    const about = (one: CaseState) =>
      rows(one)?.record?.flatMap(({ state: code, what }) => (what.startsWith('case/') ? [[code, what]] : []));
    expect(about(concerned)).toEqual([
      ['XEX', 'case/OPEN'],
      ['XFI', 'case/OPEN'],
    ]);
    const closed = { ...concerned, hostState: null, status: 'CLOSED', leftFrom: 'VERIFYING' } as CaseState;
    expect(about(closed)).toEqual([['XEX', 'case/OVER']]);
  });

  it('file an offered case for whom it is offered to, apart from those they have', () => {
    const offered = {
      ...state,
      assignment: { ...state.assignment, officer: 'a', handOver: { from: 'a', to: 'b', at: 1 } },
    };
    expect(readers(offered)).toEqual(expect.arrayContaining(['officer:a', 'offered:b']));
    expect(readers(offered)).not.toContain('officer:b');
  });
});
