export interface PokeBudgetOptions {
  /** How many pokes a second on average, as things are. */
  readonly perSecond: () => number;
  /** How many at once after a rest. */
  readonly burst: number;
  /** A clock that never runs backwards, in ms. */
  readonly now: () => number;
}

/**
 * How many pokes a process may send: a bucket that fills steadily and is emptied by a token for each poke. A poke costs Temporal
 * and the conducting worker some 15 ms of processor, a step 2: without a budget, telling the steps of a busy minute takes from
 * the steps themselves. What has to wait loses nothing: the next poke of a stream tells all of its steps.
 */
export class PokeBudget {
  private tokens: number;
  private filledAt: number;

  constructor(private readonly options: PokeBudgetOptions) {
    this.tokens = options.burst;
    this.filledAt = options.now();
  }

  /** Takes a token; false if there is none. */
  take(): boolean {
    this.fill();
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** How long until there is a token again, in ms; 0 if there is one. */
  wait(): number {
    this.fill();
    return this.tokens >= 1 ? 0 : Math.ceil(((1 - this.tokens) * 1000) / this.options.perSecond());
  }

  private fill(): void {
    const { perSecond, burst, now } = this.options;
    const passed = now() - this.filledAt;
    this.filledAt += passed;
    this.tokens = Math.min(burst, this.tokens + (passed * perSecond()) / 1000);
  }
}
