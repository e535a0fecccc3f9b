import type { TermKind } from '../vocabulary/term-kind.js';
import type { FanOutTask } from '../vocabulary/fan-out.js';

/** Something to be done that is recorded with the event that caused it; Temporal performs it (DESIGN "Effects are facts"). */
export type EffectDraft =
  | {
      readonly kind: 'inbox';
      readonly queue: 'conducting';
      readonly to: readonly string[];
      readonly notice: Notice;
    }
  | {
      readonly kind: 'mail';
      readonly queue: 'conducting';
      readonly to: readonly string[];
      readonly notice: Notice;
    }
  | {
      readonly kind: 'letter';
      readonly queue: 'effects';
      readonly communicationId: string;
      readonly attempt: number;
    }
  | {
      readonly kind: 'command';
      readonly queue: 'conducting';
      /** The other stream, or the command that opens a new case for a split. */
      readonly stream: string;
      readonly command: string;
      readonly payload: unknown;
      /** When it takes effect (ms since 1970), of a stream that tells its past; else when it is given. */
      readonly at?: number;
    }
  | {
      readonly kind: 'fan-out';
      readonly queue: 'conducting';
      readonly task: FanOutTask;
      /** What every command of it carries beside its entry. */
      readonly payload: Readonly<Record<string, unknown>>;
      /** The entries it goes to; null for all of the year that are ready for it. `with` is what one entry's command carries besides. */
      readonly entries:
        | readonly {
            readonly stream: string;
            readonly entryId: string;
            readonly with?: Readonly<Record<string, unknown>>;
          }[]
        | null;
      /** When its commands take effect (ms since 1970), of a report that tells its past; else when they are given. */
      readonly at?: number;
    }
  | {
      readonly kind: 'note';
      readonly queue: 'effects';
      /** The State (alpha-3) to which the note verbale goes. */
      readonly state: string;
      readonly attempt: number;
    }
  | {
      readonly kind: 'report';
      readonly queue: 'effects';
      readonly attempt: number;
    };

/** What a reminder says, in codes: the words are made where it is read. */
export interface Notice {
  readonly about: TermKind | 'hold' | 'decision' | 'task' | 'dispatch';
  readonly subject: string;
  readonly level: string;
  readonly dueAt: number | null;
}
