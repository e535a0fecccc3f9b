import type { Answered } from '../docs/answers.js';
import type { readyAnswer } from './health-answers.js';

/** What `/health/ready` answers. */
export type ReadinessReport = Answered<typeof readyAnswer>;

/** Asks the record whether it answers, and how far the clockwork is behind it. */
export abstract class Readiness {
  abstract report(): Promise<ReadinessReport>;
}
