import { yearsOfLetters } from './years-of-letters.js';

describe('The letters to a State by year', () => {
  it('are counted by what came of them; what is neither answered nor lapsed is open', () => {
    expect(
      yearsOfLetters([
        { year: 2025, letters: { REPLIED: 2, REPLIED_LATE: 1, LAPSED: 3, SENT: 1, ACKNOWLEDGED: 1 } },
      ]),
    ).toEqual([{ year: 2025, sent: 8, outcomes: { REPLIED: 2, REPLIED_LATE: 1, LAPSED: 3, open: 2 } }]);
  });

  it('show a year without a letter between others, and nothing where there was never one', () => {
    const years = yearsOfLetters([
      { year: 2026, letters: { SENT: 1 } },
      { year: 2024, letters: { LAPSED: 1 } },
    ]);
    expect(years.map(({ year, sent }) => [year, sent])).toEqual([
      [2024, 1],
      [2025, 0],
      [2026, 1],
    ]);
    expect(yearsOfLetters([])).toEqual([]);
  });
});
