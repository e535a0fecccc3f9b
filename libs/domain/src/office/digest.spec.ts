import fc from 'fast-check';
import type { Notice } from '../stream/effect-draft.js';
import { digestOf, goesAtOnce } from './digest.js';
import { initialOffice } from './initial-office.js';

const at = (instant: string) => Date.parse(instant);
const notice = (changes: Partial<Notice>): Notice => ({
  about: 'reply',
  subject: 's',
  level: 'T-7',
  dueAt: null,
  ...changes,
});

describe('The digest of a morning', () => {
  it('takes in what falls at 07:00 itself, and goes out five minutes later', () => {
    const morning = { day: '2026-04-11', dueAt: at('2026-04-11T07:05:00+02:00') };
    expect(digestOf(at('2026-04-11T07:00:00+02:00'))).toEqual(morning);
    expect(digestOf(at('2026-04-11T00:00:00+02:00'))).toEqual(morning);
    expect(digestOf(at('2026-04-10T07:05:00+02:00'))).toEqual(morning);
    expect(digestOf(at('2026-04-11T07:05:00+02:00')).day).toBe('2026-04-12');
  });

  it('is never past and never a day away, across both changes of the clocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') }),
        (instant) => {
          const wait = digestOf(instant).dueAt - instant;
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
        },
      ),
    );
  });
});

describe('A notice goes out at once', () => {
  const office = initialOffice();
  const noon = at('2026-04-10T12:00:00+02:00');
  it('if it is urgent triage, or a hold because the risk is extreme', () => {
    expect(goesAtOnce(notice({ about: 'triage', level: 'END' }), office, noon)).toBe(true);
    expect(goesAtOnce(notice({ about: 'hold', level: 'RISK_EXTREME' }), office, noon)).toBe(true);
    expect(goesAtOnce(notice({ about: 'hold', level: 'CONSENT_WITHDRAWN' }), office, noon)).toBe(false);
  });

  it('if its term ends before the digest: a last day that was slept through', () => {
    const lastDay = notice({ level: 'T-0', dueAt: at('2026-04-11T00:00:00+02:00') });
    expect(goesAtOnce(lastDay, office, noon)).toBe(true);
    expect(goesAtOnce(lastDay, office, at('2026-04-10T07:00:00+02:00'))).toBe(false);
    expect(goesAtOnce({ ...lastDay, level: 'OVERDUE' }, office, at('2026-04-11T00:00:00+02:00'))).toBe(false);
  });

  it('if the office tries its clockwork with terms of seconds', () => {
    const trial = { ...office, parameters: { ...office.parameters, secondsPerDay: 2 } };
    expect(goesAtOnce(notice({}), trial, noon)).toBe(true);
    expect(goesAtOnce(notice({}), office, noon)).toBe(false);
  });
});
