import { INVENTED_STATE_CODES, offeredIn } from './invented-state.js';
import { labelIn } from './label.js';
import { STATE } from './state.js';

describe('Invented States', () => {
  it('have codes that no State has, and a name of their own in both languages', () => {
    expect(INVENTED_STATE_CODES.length).toBeGreaterThanOrEqual(40);
    for (const code of INVENTED_STATE_CODES) expect(code).toMatch(/^X[AEF][A-Z]$/);
    for (const language of ['en', 'ar'] as const) {
      const names = STATE.codes.map((code) => labelIn(STATE.labels[code], language));
      expect(new Set(names).size).toBe(STATE.codes.length);
    }
  });

  it('are offered by a demonstration only, beside the States that there are', () => {
    expect(offeredIn(STATE.codes, { demonstration: true })).toEqual(STATE.codes);
    const atWork = offeredIn(STATE.codes, { demonstration: false });
    expect(atWork).toHaveLength(195);
    expect(atWork.filter((code) => code.startsWith('X'))).toEqual([]);
  });

  it('leave other lists as they are', () => {
    expect(offeredIn(['LOW', 'HIGH'], { demonstration: false })).toEqual(['LOW', 'HIGH']);
  });
});
