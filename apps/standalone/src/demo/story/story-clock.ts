const DAY = 24 * 3_600_000;

/** The time of a story as it is told: it only goes forward, and never past the days there are. */
export class StoryClock {
  private at: number;
  constructor(
    from: number,
    private readonly days: number,
  ) {
    this.at = from;
    this.end = from + days * DAY;
  }
  private readonly end: number;

  get now(): string {
    return new Date(this.at).toISOString();
  }
  /** Goes on by so many days and a minute, as long as there are any left. */
  after(days: number): string {
    this.at = Math.min(this.at + days * DAY + 60_000, this.end);
    return this.now;
  }
  day(offset: number): string {
    return new Date(this.at + offset * DAY).toISOString().slice(0, 10);
  }
  /** On to so many days before the end, if it is not there yet. */
  skipTo(days: number): void {
    this.at = Math.max(this.at, this.end - days * DAY);
  }
  get daysLeft(): number {
    return (this.end - this.at) / DAY;
  }
  reaches(days: number): boolean {
    return this.at + days * DAY < this.end;
  }
}
