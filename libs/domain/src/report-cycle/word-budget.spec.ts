import { countWords } from './word-budget.js';

describe('countWords', () => {
  it('counts what stands between spaces, a reference to a person as one, signs alone not at all', () => {
    expect(countWords('On 4 December, {P1} was – allegedly – detained\nin Port-Selm.')).toBe(9);
    expect(countWords('اعتُقلت {P1} في 4 كانون الأول')).toBe(6);
    expect(countWords('  \n ')).toBe(0);
  });
});
