import type { IdentityRef, TextRef } from '../classification.js';
import type {
  Actor,
  Command,
  ConsentElsewhere,
  Decision,
  Draft,
  Moment,
  Recorded,
  Rejection,
} from '../decider.js';
import type { OfficeState } from '../office/office-state.js';
import type { RejectionCode } from '../rejections.js';
import type { CaseState } from './case-state.js';
import type { CASE_COMMANDS, CaseCommandType } from './catalogue.js';
import { decide } from './decide.js';
import type { CommandDefinition } from './define-command.js';
import type { CaseEvent } from './events.js';
import { BEGINNING, momentOf, recordAll, settledTo, type Recording } from './given-recording.js';
import { OFFICE_PEOPLE } from './test-office.js';

/** The sealed payload that a command of the catalogue takes. */
export type PayloadFor<T extends CaseCommandType> =
  (typeof CASE_COMMANDS)[T] extends CommandDefinition<string, infer P> ? P : never;

let commands = 0;
/** A command as the edge hands it over, of a person (by id), the calendar or another stream; each has an id of its own. */
export function command<T extends CaseCommandType>(
  type: T,
  payload: PayloadFor<T>,
  by: string | Actor = OFFICE_PEOPLE.officer,
): Command {
  const actor: Actor = typeof by === 'string' ? { origin: 'person', id: by } : by;
  return {
    type,
    payload,
    actor,
    commandId: `command${String(++commands).padStart(9, '0')}`,
    causationId: null,
  };
}

let boxes = 0;
/** A text of the office as the edge hands it over: sealed, with the persons it mentions and the codes of `inspect`. */
export const composedText = (mentions: readonly string[] = [], checks: readonly string[] = []): TextRef => ({
  ...box('text'),
  form: 'COMPOSED',
  mentions,
  checks,
});
/** A text that the office received. */
export const rawText = (): TextRef => ({ ...box('text'), form: 'RAW', mentions: [], checks: [] });
/** An identity in the vault. */
export const identityRef = (): IdentityRef => box('identity');

/** What a spec starts from: events as drafted, or commands that must be accepted, in order. */
export type Happened = Draft | Command;

/**
 * The case after a history: `given(...history).at('2026-02-10T10:00:00+01:00').when(command(…)).thenRecorded(…)`.
 * Everything happens at the clock of the spec, which `at` moves; nothing reads the real one.
 */
export const given = (...history: readonly Happened[]): Situation => new Situation(BEGINNING).and(...history);

/** The case at a point of its history. */
export class Situation {
  constructor(protected readonly recording: Recording) {}

  /** The state of the case. */
  get state(): CaseState {
    return this.recording.state;
  }
  /** All events recorded so far. */
  get events(): readonly Recorded<CaseEvent>[] {
    return this.recording.recorded;
  }
  /** The moment in which the next command is judged. */
  get moment(): Moment {
    return momentOf(this.recording);
  }
  /** Moves the clock: an instant with offset, or ms since 1970. */
  at(instant: string | number): Situation {
    return new Situation({
      ...this.recording,
      now: typeof instant === 'number' ? instant : Date.parse(instant),
    });
  }
  /** Changes the office: `inOffice((office) => ({ ...office, holidays: [] }))`. */
  inOffice(change: (office: OfficeState) => OfficeState): Situation {
    return new Situation({ ...this.recording, office: change(this.recording.office) });
  }
  /** Starts from another state than history made. */
  inState(change: (state: CaseState) => CaseState): Situation {
    return new Situation({ ...this.recording, state: change(this.recording.state) });
  }
  /** What a departure reads of the same persons in other cases. */
  elsewhere(...consents: readonly ConsentElsewhere[]): Situation {
    return new Situation({ ...this.recording, elsewhere: consents });
  }
  /** More history: events as drafted, or commands that must be accepted. */
  and(...history: readonly Happened[]): Situation {
    return history.reduce<Situation>(
      (so, happened) =>
        'commandId' in happened
          ? so.when(happened).accepted()
          : new Situation(recordAll(so.recording, [happened])),
      this,
    );
  }
  /** What fell due up to the clock, recorded by the calendar. */
  settled(): Situation {
    return new Situation(settledTo(this.recording));
  }
  /** Judges a command after what fell due, as `execute` does; both are recorded if it is accepted, neither if not. */
  when(given: Command): Outcome {
    return new Outcome(this.recording, given);
  }
}

class Outcome extends Situation {
  private readonly decision: Decision;
  private readonly before: number;

  constructor(before: Recording, given: Command) {
    const settled = settledTo(before);
    const decision = decide(settled.state, given, momentOf(settled));
    super(decision.accepted ? recordAll(settled, decision.events, decision.actor, given.commandId) : before);
    this.decision = decision;
    this.before = decision.accepted ? settled.recorded.length : before.recorded.length;
  }

  /** What the command recorded, without what fell due before it. */
  get news(): readonly Recorded<CaseEvent>[] {
    return this.recording.recorded.slice(this.before);
  }
  /** Why it was refused; empty if it was not. */
  get rejections(): readonly Rejection[] {
    return this.decision.accepted ? [] : this.decision.rejections;
  }
  /** Expects exactly these events, in order; of a payload, at least what is given. */
  thenRecorded(
    ...expected: readonly (string | { readonly type: string; readonly payload?: object })[]
  ): this {
    this.accepted();
    expect(this.news.map(({ type }) => type)).toEqual(
      expected.map((event) => (typeof event === 'string' ? event : event.type)),
    );
    expected.forEach((event, n) => {
      if (typeof event !== 'string' && event.payload)
        expect(this.news[n]?.payload).toMatchObject(event.payload);
    });
    return this;
  }
  /** Expects exactly these codes, in order, and that nothing was recorded. */
  thenRejected(...codes: readonly RejectionCode[]): this {
    expect(this.rejections.map(({ code }) => code)).toEqual(codes);
    expect(this.news).toEqual([]);
    return this;
  }
  /** Expects that it was accepted, whatever it recorded. */
  accepted(): this {
    expect(this.rejections).toEqual([]);
    return this;
  }
}

const box = (kind: string): IdentityRef => ({ boxId: `${kind}-box-${++boxes}`, digest: 'd'.repeat(43) });
