import { eachAtMost } from './at-most.js';

describe('eachAtMost', () => {
  it('does all, never more than allowed at once', async () => {
    let under = 0;
    let most = 0;
    const done: number[] = [];
    await eachAtMost(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      done.push(item);
      under -= 1;
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('tries the others when one fails, and then fails', async () => {
    const done: number[] = [];
    const all = eachAtMost(2, [1, 2, 3, 4], async (item) => {
      if (item === 2) throw new Error('two');
      done.push(item);
    });
    await expect(all).rejects.toThrow('two');
    expect(done.sort()).toEqual([1, 3, 4]);
  });
});
