/** What `/health/ready` answers. A late clockwork is told and is no error. */
export interface ReadinessReport {
  readonly record: 'ready' | 'away';
  readonly clockwork: {
    readonly state: 'well' | 'late';
    readonly untold: number;
    readonly lateBySeconds: number;
  };
}

/** Asks the record whether it answers, and how far the clockwork is behind it. */
export abstract class Readiness {
  abstract report(): Promise<ReadinessReport>;
}
