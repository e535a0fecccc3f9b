import type { CaseState } from '../case/case-state.js';
import { initialState } from '../case/initial-state.js';
import { FIGURE_NAMES, FIGURES, unitsOf } from './figures.js';
import { tally } from './tally.js';

const act = (id: string, code: 'THREAT' | 'SMEAR') => ({
  ...{ id, code, actor: 'STATE' as const, actorState: 'XEX', on: '2026-01-02', until: null },
  ...{ place: null, persons: [], learntOn: '2026-01-02' },
});
const registered = (more: Partial<CaseState> = {}): CaseState => ({
  ...initialState('case/invented'),
  status: 'VERIFYING',
  respondent: 'XEX',
  receivedAt: Date.parse('2025-12-31T23:30:00Z'),
  ...more,
});

describe('a figure', () => {
  it('counts a case in the year in which it was received in Zurich', () => {
    const units = unitsOf('casesRegistered', registered());
    expect(tally(units, { by: 'year' })).toEqual({ cells: [{ key: '2026', count: 1 }], total: 1 });
    expect(tally(units, { by: 'state', year: 2025 })).toEqual({ cells: [], total: 0 });
  });

  it('counts a case under each of its acts, and once in the total', () => {
    const acts = { a: act('a', 'THREAT'), b: act('b', 'SMEAR'), c: act('c', 'SMEAR') };
    expect(tally(unitsOf('casesRegistered', registered({ acts })), { by: 'act' })).toEqual({
      cells: [
        { key: 'SMEAR', count: 1 },
        { key: 'THREAT', count: 1 },
      ],
      total: 1,
    });
  });

  it.each(FIGURE_NAMES)('%s counts nothing of a case that was merged into another', (name) => {
    expect(unitsOf(name, registered({ status: 'MERGED', verifiedAt: 1 }))).toEqual([]);
  });

  it('counts as verified only what was', () => {
    expect(unitsOf('casesVerified', registered())).toEqual([]);
    expect(unitsOf('casesVerified', registered({ verifiedAt: 1 }))).toHaveLength(1);
  });

  it('says its rule in English and in Arabic, and can be asked by year', () => {
    for (const name of FIGURE_NAMES) {
      const { rule, by } = FIGURES[name];
      expect(rule.en).toMatch(/\.$/);
      expect(rule.ar).toMatch(/[\u0600-\u06ff].*\.$/);
      expect(by).toContain('year');
    }
  });
});
