import { effectiveTime } from './two-instants.js';

const last = { lastRecordedAt: 1_000, lastEffectiveAt: 900 };

describe('the two instants of a step', () => {
  it('are now, unless the stream is ahead', () => {
    expect(effectiveTime(2_000, last, {})).toEqual({ recordedAt: 2_000, effectiveAt: 2_000 });
    expect(effectiveTime(500, last, {})).toEqual({ recordedAt: 1_000, effectiveAt: 1_000 });
    expect(effectiveTime(500, { lastRecordedAt: 1_000, lastEffectiveAt: 1_500 }, {})).toEqual({
      recordedAt: 1_000,
      effectiveAt: 1_500,
    });
    expect(effectiveTime(7, { lastRecordedAt: null, lastEffectiveAt: null }, {})).toEqual({
      recordedAt: 7,
      effectiveAt: 7,
    });
  });

  it('allow a past date to whoever may, not before the last, and none ahead', () => {
    expect(effectiveTime(2_000, last, { effectiveAt: 1_200, backdated: true })).toEqual({
      recordedAt: 2_000,
      effectiveAt: 1_200,
    });
    expect(effectiveTime(2_000, last, { effectiveAt: 1_200 })).toMatchObject({
      code: 'BACKDATING_NOT_PERMITTED',
    });
    expect(effectiveTime(2_000, last, { effectiveAt: 899, backdated: true })).toMatchObject({
      code: 'EFFECTIVE_BEFORE_LAST',
    });
    expect(effectiveTime(2_000, last, { effectiveAt: 62_001 })).toMatchObject({
      code: 'EFFECTIVE_IN_FUTURE',
    });
    expect(effectiveTime(2_000, last, { effectiveAt: 2_000 })).toEqual({
      recordedAt: 2_000,
      effectiveAt: 2_000,
    });
  });
});
