import type { DrivenOffice } from './driven-office.js';

/** How a saga is interrupted behind a commit: the activity fails before it notes the end of its act, or its worker stops. */
export const WAYS = ['the activity fails', 'the worker stops'] as const;
export type Way = (typeof WAYS)[number];

/**
 * Interrupts the conducting worker once, behind the nth commit that it makes from now on, and starts it again. With `n` null it
 * only counts.
 */
export class Interruption {
  commits = 0;
  private readonly told: NonNullable<DrivenOffice['conducting']['ledger']['onCommitted']>;
  private restarted: Promise<void> | undefined;

  constructor(
    private readonly office: DrivenOffice,
    private readonly n: number | null,
    private readonly way: Way,
  ) {
    const { ledger } = office.conducting;
    this.told = ledger.onCommitted as typeof this.told;
    Object.assign(ledger, {
      onCommitted: ((stream, commit) => {
        this.commits += 1;
        if (this.commits === this.n) this.strike();
        this.told(stream, commit);
      }) satisfies typeof this.told,
    });
  }

  /** Lets the worker be again; waits for its restart. Answers whether it was interrupted. */
  async over(): Promise<boolean> {
    Object.assign(this.office.conducting.ledger, { onCommitted: this.told });
    await this.restarted;
    return this.n !== null && this.commits >= this.n;
  }

  private strike(): void {
    this.restarted = this.office.stop('conducting').then(() => this.office.start('conducting'));
    if (this.way === 'the activity fails')
      throw new Error('The process ended behind the commit, as the test asked.');
  }
}
