import type { Client } from '@temporalio/client';
import type { Course } from '@vigil/workflows/contract';
import { PokeBudget } from '@vigil/workflows/poke-budget';
import { Poker } from './poker.js';

/** Temporal as a poker sees it: counts who was told which version, and answers when the spec says so. */
class Listening {
  readonly heard: string[] = [];
  away = false;
  private readonly held: (() => void)[] = [];
  holds = false;

  client = (): Promise<Client> =>
    Promise.resolve({
      workflow: {
        withDeadline: (_deadline: number, call: () => Promise<unknown>) => call(),
        signalWithStart: this.hear,
      },
    } as never);

  private readonly hear = async (_type: string, asked: { workflowId: string; signalArgs: [Course] }) => {
    if (this.holds) await new Promise<void>((resolve) => this.held.push(resolve));
    this.heard.push(`${asked.workflowId} ${asked.signalArgs[0].version}`);
    if (this.away) throw Object.assign(new Error('away'), { code: 14, details: '', metadata: {} });
  };

  answer(): void {
    this.holds = false;
    for (const go of this.held.splice(0)) go();
  }
}

describe('the poker', () => {
  let now = 0;
  let temporal: Listening;
  let told: string[];
  const courses = (version: number) => () => Promise.resolve({ version } as Course);
  const poker = (burst: number) =>
    new Poker({
      client: temporal.client,
      taskQueue: 'conducting',
      workflowId: (stream) => stream,
      course: () => Promise.resolve(null),
      markTold: (stream, version) => {
        told.push(`${stream} ${version}`);
        return Promise.resolve();
      },
      budget: new PokeBudget({ perSecond: () => 10, burst, now: () => now }),
      now: () => now,
    });
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    now = 0;
    temporal = new Listening();
    told = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the news at once, and notes that it did', async () => {
    poker(5).tell('a', courses(3));
    await settled();
    expect(temporal.heard).toEqual(['a 3']);
    expect(told).toEqual(['a 3']);
  });

  it('has one poke of a stream in flight; what comes meanwhile goes with the next', async () => {
    temporal.holds = true;
    const one = poker(5);
    for (const version of [1, 2, 3]) one.tell('a', courses(version));
    await settled();
    temporal.answer();
    await settled();
    await settled();
    expect(temporal.heard).toEqual(['a 1', 'a 3']);
  });

  it('waits for its budget, and then tells all steps of a stream by one poke', async () => {
    const one = poker(1);
    one.tell('a', courses(1));
    for (const version of [1, 2, 3]) one.tell('b', courses(version));
    await settled();
    expect(temporal.heard).toEqual(['a 1']);
    now = 100;
    jest.advanceTimersByTime(100);
    await settled();
    expect(temporal.heard).toEqual(['a 1', 'b 3']);
  });

  it('leaves to the relay what waited too long', async () => {
    const one = poker(1);
    one.tell('a', courses(1));
    one.tell('b', courses(1));
    now = 2_000;
    jest.advanceTimersByTime(100);
    await settled();
    expect(temporal.heard).toEqual(['a 1']);
    one.tell('b', courses(2));
    await settled();
    expect(temporal.heard).toEqual(['a 1', 'b 2']);
  });

  it('leaves Temporal alone for a while when it is away, longer each time, and tries again', async () => {
    temporal.away = true;
    const one = poker(50);
    const tries = async (version: number) => {
      for (const stream of ['a', 'b', 'c']) {
        one.tell(stream, courses(version));
        await settled();
      }
      return temporal.heard.splice(0).length;
    };
    expect(await tries(1)).toBe(1);
    now = 499;
    expect(await tries(2)).toBe(0);
    now = 500;
    expect(await tries(3)).toBe(1);
    now = 1_499;
    expect(await tries(4)).toBe(0);
    temporal.away = false;
    now = 1_500;
    expect(await tries(5)).toBe(3);
    expect(told).toHaveLength(3);
  });

  it('refuses news when it is closed, and forgets those that wait', async () => {
    const one = poker(1);
    one.tell('a', courses(1));
    one.tell('b', courses(1));
    await one.close();
    one.tell('c', courses(1));
    now = 1_000;
    jest.advanceTimersByTime(1_000);
    await settled();
    expect(temporal.heard).toEqual(['a 1']);
  });
});
