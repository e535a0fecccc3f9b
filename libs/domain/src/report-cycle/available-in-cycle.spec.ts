import { TEST_OFFICE } from '../case/test-office.js';
import { availableInCycle } from './available-in-cycle.js';
import type { CycleCommandType } from './cycle-catalogue.js';
import type { ReportEntry } from './entry-row.js';
import { EDITOR, entry, frozenYear, opened, signedOnce, submitted, type Year } from './given-cycle.js';

const at = Date.parse('2026-07-02T09:00:00+02:00');

/** What is said of one command, codes with the entries that they name. */
function said(
  { state }: Year,
  command: CycleCommandType,
  entries: readonly ReportEntry[] = [],
): readonly string[] {
  const moment = {
    recordedAt: at,
    effectiveAt: at,
    office: TEST_OFFICE,
    elsewhere: [],
    report: { entries, position: 7 },
  };
  const one = availableInCycle(state, { origin: 'person', id: EDITOR }, moment).find(
    (each) => each.command === command,
  );
  if (!one || one.allowed !== (one.why.length === 0)) throw new Error('A step is allowed, or says why not.');
  return one.why.map(({ code, entries: named }) => [code, ...(named ?? [])].join(' '));
}

describe('What may be done in a report’s cycle', () => {
  it('is told by phase', () => {
    expect(said(opened, 'CloseIntake')).toEqual([]);
    expect(said(opened, 'Sign')).toEqual(['NOT_ALLOWED_IN_PHASE']);
  });

  it('is told by what stands in the cycle, before a field is filled in', () => {
    expect(said(opened, 'TakeUpDates')).toEqual(['DATES_ARE_THE_SAME']);
    expect(said(submitted, 'Sign')).toEqual(['NOT_FROZEN']);
    expect(said(signedOnce, 'Sign', [entry(1), entry(2)])).toContain('SIGNED_ALREADY');
  });

  it('is told by the entries, which it names', () => {
    expect(said(submitted, 'Freeze')).toEqual(['NOTHING_IS_FINAL']);
    expect(said(submitted, 'Freeze', [entry(1), entry(2, { held: true })])).toEqual([
      'ENTRY_HELD 2026/I/XEX/2',
    ]);
    expect(said(frozenYear, 'Sign', [entry(1, { digest: 'other' })])).toContain('DRIFT 2026/I/XEX/1');
  });
});
