import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** The time-skipping server's clock, for all that asks without waiting: as of the last activity or move of the test. */
export class DrivenClock {
  private at = 0;

  constructor(private readonly env: TestWorkflowEnvironment) {}

  readonly now = (): number => this.at;

  async refresh(): Promise<void> {
    this.at = Math.max(this.at, await this.env.currentTimeMs());
  }

  /** Reads the clock before each activity. */
  readonly beforeActivities: ActivityInterceptorsFactory = () => ({
    inbound: {
      execute: async (input, next) => {
        await this.refresh();
        return next(input);
      },
    },
  });
}
