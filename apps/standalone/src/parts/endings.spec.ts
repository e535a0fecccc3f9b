import { endings } from './endings.js';

describe('endings', () => {
  it('end what was started, the last first, once', async () => {
    const ended: string[] = [];
    const ending = endings(() => undefined);
    for (const name of ['postgres', 'temporal', 'api'])
      await ending.add(name, () => {
        ended.push(name);
      });
    expect(await Promise.all([ending.all(), ending.all()])).toEqual([true, true]);
    expect(ended).toEqual(['api', 'temporal', 'postgres']);
  });

  it('go on after one that fails, and tell', async () => {
    const told: string[] = [];
    let postgresEnded = false;
    const ending = endings((line) => told.push(line));
    await ending.add('postgres', () => {
      postgresEnded = true;
    });
    await ending.add('api', () => Promise.reject(new Error('it hangs')));
    expect(await ending.all()).toBe(false);
    expect(postgresEnded).toBe(true);
    expect(told).toEqual(['api did not end well: it hangs']);
  });

  it('end at once what was started too late, and stop the start', async () => {
    let ended = false;
    const ending = endings(() => undefined);
    await ending.all();
    const late = ending.add('temporal', () => {
      ended = true;
    });
    await expect(late).rejects.toThrow('Vigil is ending');
    expect(ended).toBe(true);
  });
});
