import type { ActorUsed, Decider, Draft, EventOf, Moment, Recorded } from '@vigil/domain/decider';
import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import { definitionOf } from './event-definition.js';

export interface DecidedEffect {
  readonly seq: number;
  /** The nth effect of its event, from 0. */
  readonly n: number;
  readonly draft: EffectDraft;
}

/** What of a step does not change while it is taken. */
export interface StepFrame {
  readonly stream: string;
  readonly commandId: string;
  readonly causationId: string | null;
  readonly policy: number;
}

/** `settle` went on finding something due: a fault of the rules, found before anything is recorded. */
export class NeverSettled extends Error {
  override readonly name = 'NeverSettled';
  constructor(stream: string) {
    super(`Settling ${stream} does not end: a term falls again and again.`);
  }
}

/** A step as it unfolds in memory: events are folded one by one into the state, and what each asks to be done is gathered. Pure. */
export class Progress<S, E extends EventOf> {
  readonly events: Recorded<E>[] = [];
  readonly effects: DecidedEffect[] = [];
  /** The seq of the last event that is no reminder: the ETag. */
  decidedAt: number;

  constructor(
    private readonly decider: Decider<S, E>,
    private readonly frame: StepFrame,
    public state: S,
    private version: number,
    decidedAt: number,
  ) {
    this.decidedAt = decidedAt;
  }

  /** The seq of the stream's last event by now. */
  get lastSeq(): number {
    return this.version;
  }

  /** Records what fell due up to the moment's effective time, and what falls due because of it. */
  settle(moment: Moment): void {
    for (let round = 0; ; round += 1) {
      const due = this.decider.settle(this.state, moment);
      if (due.length === 0) return;
      if (round === ROUNDS) throw new NeverSettled(this.frame.stream);
      this.record(due, CLOCKWORK, moment);
    }
  }

  /** Folds what was decided; the drafts' number holes are filled by now. */
  record(drafts: readonly Draft[], actor: ActorUsed, moment: Moment): void {
    for (const draft of drafts) {
      const definition = definitionOf(this.decider, draft.type);
      const event = {
        stream: this.frame.stream,
        seq: this.version + 1,
        type: draft.type,
        version: definition.version,
        effectiveAt: draft.effectiveAt ?? moment.effectiveAt,
        recordedAt: moment.recordedAt,
        actor,
        commandId: this.frame.commandId,
        causationId: this.frame.causationId,
        policy: this.frame.policy,
        payload: draft.payload,
      } as Recorded<E>;
      this.state = this.decider.evolve(this.state, event);
      this.version = event.seq;
      if (definition.reminder !== true) this.decidedAt = event.seq;
      this.events.push(event);
      this.decider
        .effects(this.state, event, moment)
        .forEach((effect, n) => this.effects.push({ seq: event.seq, n, draft: effect }));
    }
  }
}

const CLOCKWORK: ActorUsed = { origin: 'clockwork' };
const ROUNDS = 1_000;
