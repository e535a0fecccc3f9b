import { nextCycleStep } from './next-cycle-step.js';
import type { Cycle, CycleStep } from './use-cycle.js';

const STILL = { drift: { changed: [], added: [] } };
const MOVED = { drift: { changed: [{ number: '2027/I/XEX/1' }], added: [] } };
const of = (change: object): Cycle =>
  ({
    phase: 'MAIN_SUBMITTED',
    asOf: '2027-08-01T09:00:00.000Z',
    plan: [{ kind: 'periodCloses', dueOn: '2027-04-30' }],
    notes: [],
    counts: {},
    refused: {},
    manifest: null,
    presented: {},
    ...change,
  }) as unknown as Cycle;
const next = (change: object, ...allowed: readonly string[]) =>
  nextCycleStep(
    of(change),
    allowed.map((command) => ({ command, allowed: true }) as CycleStep),
  )?.command;

describe('The next step of a report', () => {
  it('is the close of the intake once the period is over, and not before', () => {
    expect(next({ phase: 'OPEN' }, 'CloseIntake')).toBe('CloseIntake');
    expect(next({ phase: 'OPEN', asOf: '2027-04-30T09:00:00.000Z' }, 'CloseIntake')).toBeUndefined();
  });

  it('makes entries final, freezes them, and has them signed', () => {
    expect(next({ counts: { IN_NV: 2 } }, 'Freeze', 'FinaliseEntries')).toBe('FinaliseEntries');
    expect(next({ counts: { IN_NV: 1 }, refused: { FINALISE: [{}] } }, 'Freeze', 'FinaliseEntries')).toBe(
      'Freeze',
    );
    expect(next({ manifest: STILL }, 'Freeze', 'Sign')).toBe('Sign');
  });

  it('is no new freeze while the one before stands, and one once it drifted', () => {
    expect(next({ manifest: STILL }, 'Freeze')).toBeUndefined();
    expect(next({ manifest: MOVED }, 'Freeze')).toBe('Freeze');
  });

  it('is nothing that may not be done', () => {
    expect(nextCycleStep(of({ phase: 'ANNEX_LOCKED' }), [])).toBeUndefined();
  });
});
