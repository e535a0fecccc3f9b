import { until } from '@vigil/standalone/parts/until';
import type { RealOffice } from './real-office.js';

/**
 * Kills processes of an office at random points while it works: a point is a random number of events after the last one. Drawn from
 * a seed, so that the same points are drawn again; where exactly the processes then stood is the machine's.
 */
export class RandomKills {
  readonly done: string[] = [];
  private over = false;

  constructor(
    private readonly office: RealOffice,
    private readonly seed: number,
    /** How many events lie between two kills at most. */
    private readonly reach: number,
  ) {
    this.state = seed;
  }
  private state: number;

  /** Kills and starts again, one after the other, until the work is done; answers what the work answers. All run again then. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.over = false;
    const killing = this.kill();
    try {
      return await work();
    } finally {
      this.over = true;
      await killing;
    }
  }

  private async kill(): Promise<void> {
    const over = () => this.over;
    while (!over()) {
      const from = await this.events();
      const point = from + this.draw(this.reach);
      await until('the office should work on', async () => over() || (await this.events()) >= point, {
        forAtMost: PATIENCE,
        every: 2,
      });
      if (!over()) await this.one();
    }
  }

  private async one(): Promise<void> {
    const { api, conducting, effects, temporal } = this.office;
    const victims = [
      { name: 'conducting', processes: [conducting] },
      { name: 'effects', processes: [effects] },
      { name: 'both workers', processes: [conducting, effects] },
      { name: 'api', processes: [api] },
      { name: 'api and conducting', processes: [api, conducting] },
    ];
    const drawn = this.draw(victims.length + 1) - 1;
    const victim = victims[drawn];
    if (victim === undefined) {
      await temporal.goAway();
      await temporal.comeBack();
    } else {
      await Promise.all(victim.processes.map((process) => process.kill()));
      await Promise.all(victim.processes.map((process) => process.start()));
    }
    this.done.push(victim?.name ?? 'Temporal');
  }

  private async events(): Promise<number> {
    const [row] = await this.office.ledger.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM ledger.event',
    );
    return row?.n ?? 0;
  }

  /** From 1 to `most` (mulberry32). */
  private draw(most: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return 1 + (((mixed ^ (mixed >>> 14)) >>> 0) % most);
  }

  /** To be printed with a failure. */
  told(): string {
    return `seed ${this.seed}: ${this.done.join(', ')}`;
  }
}

const PATIENCE = 120_000;
