import { PokeBudget } from './poke-budget.js';

describe('a budget of pokes', () => {
  let now = 1_000;
  const budget = () => new PokeBudget({ perSecond: () => 10, burst: 3, now: () => now });
  const taken = (from: PokeBudget) => {
    let count = 0;
    while (from.take()) count += 1;
    return count;
  };

  it('gives as many at once as its burst, and then says how long to wait', () => {
    const fresh = budget();
    expect(fresh.wait()).toBe(0);
    expect(taken(fresh)).toBe(3);
    expect(fresh.wait()).toBe(100);
  });

  it('fills steadily, and never above its burst', () => {
    const used = budget();
    taken(used);
    now += 99;
    expect(used.take()).toBe(false);
    now += 1;
    expect(taken(used)).toBe(1);
    now += 60_000;
    expect(taken(used)).toBe(3);
  });

  it('goes by the pace that holds when it is asked', () => {
    let pace = 10;
    const paced = new PokeBudget({ perSecond: () => pace, burst: 3, now: () => now });
    taken(paced);
    pace = 2;
    expect(paced.wait()).toBe(500);
  });
});
