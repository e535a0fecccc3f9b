import { lastSteps } from './last-steps.js';

const step = (version: number) => ({ version, step: `Step${version}` });

describe('lastSteps', () => {
  it('keeps twenty, the latest by version', () => {
    const steps = lastSteps();
    steps.add(Array.from({ length: 25 }, (_, version) => step(version)));
    expect(steps.list().map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, n) => n + 5));
  });

  it('takes steps in any order, and each once', () => {
    const steps = lastSteps();
    steps.add([step(3), step(4)]);
    steps.add([step(1), step(2), step(3)]);
    expect(steps.list()).toEqual([step(1), step(2), step(3), step(4)]);
  });
});
