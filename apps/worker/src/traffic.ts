/** How busy the office is: events a second of the last few seconds, as the sequencer meets them. */
export class Traffic {
  private met: { readonly at: number; readonly events: number }[] = [];

  /** `now` is a clock that never runs backwards, in ms. */
  constructor(private readonly now: () => number) {}

  /** Notes events that were met just now. */
  meet(events: number): void {
    if (events > 0) this.met.push({ at: this.now(), events });
    this.forget();
  }

  perSecond(): number {
    this.forget();
    return (this.met.reduce((sum, { events }) => sum + events, 0) * 1000) / WINDOW_MS;
  }

  private forget(): void {
    const since = this.now() - WINDOW_MS;
    this.met = this.met.filter(({ at }) => at > since);
  }
}

const WINDOW_MS = 2_000;
