import { backoff, startLoop } from './loop.js';

describe('startLoop', () => {
  it('goes on after failures, tells a trouble once and its end once', async () => {
    const said: string[] = [];
    const log = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
    let passes = 0;
    const enough = new Promise<void>((resolve) => {
      const loop = startLoop({
        name: 'the relay',
        everyMs: 1,
        log,
        pass: async () => {
          passes += 1;
          if (passes === 6) resolve();
          if (passes < 4) throw new Error('away');
          return passes < 6;
        },
      });
      stop = loop.stop;
    });
    await enough;
    await stop();
    const after = passes;
    expect(said).toEqual(['the relay fails, and goes on trying', 'the relay works again']);
    await stop();
    expect(passes).toBe(after);
  });
  let stop: () => Promise<void> = () => Promise.resolve();

  it('waits longer after each failure, ten seconds at most', () => {
    expect([1, 2, 3, 40].map((failures) => backoff(500, failures))).toEqual([1_000, 2_000, 4_000, 10_000]);
  });
});
