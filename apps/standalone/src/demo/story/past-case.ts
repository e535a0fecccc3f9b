import type { Desk, ToldEvent } from './desk.js';

interface Receipt {
  readonly reference: string;
  readonly events: readonly ToldEvent[];
}

/**
 * A case of the past, told by commands with past dates, as an office that moves in records its old cases: it is registered as
 * taken over, each step says when it took place, and nothing is ticked or mailed until the takeover is complete.
 */
export class PastCase {
  private constructor(
    private readonly desk: Desk,
    readonly ref: string,
    readonly registered: readonly ToldEvent[],
  ) {}

  /** Registers it at an instant of the past (ISO 8601). */
  static async register(desk: Desk, person: string, at: string, body: object): Promise<PastCase> {
    const { reference, events } = await desk.post<Receipt>(person, '/cases', {
      ...body,
      receivedAt: at,
      takingOver: true,
      backdated: backdated(at),
    });
    return new PastCase(desk, reference, events);
  }

  /** Takes a step at an instant of the past; answers its events. */
  async step(at: string, person: string, command: string, body: object = {}): Promise<readonly ToldEvent[]> {
    const { events } = await this.desk.post<Receipt>(person, `/cases/${this.ref}/${command}`, {
      ...body,
      backdated: backdated(at),
    });
    return events;
  }

  /** The same, for the id that its events name. */
  async makes(at: string, person: string, command: string, body: object, field: string): Promise<string> {
    const events = await this.step(at, person, command, body);
    const id = events.map((event) => event[field]).find((value) => typeof value === 'string');
    if (id === undefined) throw new Error(`${command} named no ${field}.`);
    return id as string;
  }

  /** Ends the takeover: from here on the clock of the case runs. */
  async complete(person: string): Promise<void> {
    await this.desk.post(person, `/cases/${this.ref}/complete-takeover`, {});
  }

  /** What happened, oldest first. */
  async timeline(person: string): Promise<readonly ToldEvent[]> {
    const { events } = await this.desk.get<{ events: readonly ToldEvent[] }>(
      person,
      `/cases/${this.ref}/timeline?limit=500`,
    );
    return events;
  }
}

/** When a step of the past took effect, and why it is recorded only now. */
export const backdated = (effectiveAt: string) => ({
  effectiveAt,
  reason: 'Taken over from the records that the office kept before.',
});
