import type { z } from 'zod';
import type { TextRef } from './classification.js';
import type { Role } from './vocabulary/role.js';
import type { Stage } from './vocabulary/stage.js';
import type { DepartedRow, ReportMoment } from './report-cycle/entry-row.js';
import type { OfficeState } from './office/office-state.js';
import type { RejectionCode } from './rejections.js';
import type { RunningTerm, StreamStage } from './stream/term.js';
import type { EffectDraft } from './stream/effect-draft.js';
import type { StreamRows } from './stream/rows.js';

/** Who may cause an event: a person, the calendar, or another stream. */
export const ORIGINS = ['person', 'clockwork', 'stream'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Who issues a command. A person's role is not claimed: `decide` finds it from the office and the case (DOMAIN 7). */
export type Actor =
  | {
      readonly origin: 'person';
      readonly id: string;
      /** Why a supervisor of another unit acts in an emergency. */
      readonly breakGlass?: TextRef;
      /** Why a step of the past is recorded late. */
      readonly backdated?: TextRef;
    }
  | { readonly origin: 'clockwork' }
  | { readonly origin: 'stream'; readonly stream: string };

/** What stands in an event of who did it: the person with the role that was used, the calendar, or the other stream. */
export type ActorUsed =
  | {
      readonly origin: 'person';
      readonly id: string;
      readonly role: Role;
      /** The absent colleague in whose place the person acted, where the role is theirs. */
      readonly for?: string;
      readonly breakGlass?: TextRef;
      readonly backdated?: TextRef;
    }
  | { readonly origin: 'clockwork' }
  | { readonly origin: 'stream'; readonly stream: string };

/**
 * The circumstances of a decision. Instants are milliseconds since 1970.
 * `evolve`, `stage`, `terms` and `rows` get none of it: whatever they need stands in an event.
 */
export interface Moment {
  /** The clock; never runs backwards in a stream. */
  readonly recordedAt: number;
  /** The command's own date: guards, terms and settling judge at it. */
  readonly effectiveAt: number;
  /** The office at a version: people, roster, holidays, terms in force. */
  readonly office: OfficeState;
  /** What a departure read of the same persons in other cases, under lock. */
  readonly elsewhere: readonly ConsentElsewhere[];
  /** For departures of a report cycle: the entries of its year, under lock. */
  readonly report?: ReportMoment | undefined;
  /** For a case with locked entries: which of them left with a published report, read under lock. */
  readonly departed?: readonly DepartedRow[] | undefined;
}

/** A consent of one of this case's persons that stands in another case. Which case is not said. */
export interface ConsentElsewhere {
  readonly personId: string;
  readonly scope: string;
  readonly status: string;
}

/** A command to one stream, already sealed at the edge. `payload` is what its schema gives after sealing. */
export interface Command {
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly commandId: string;
  readonly causationId: string | null;
}

/** A reason why not: a stable code of the catalogue in `rejections.ts`, and the field of the command that causes it. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly field?: string;
  /** The numbers of the report's entries that are concerned. */
  readonly entries?: readonly string[];
}

/** An event as decided. `effectiveAt` is given when it differs from the moment's (what fell due takes effect when due). */
export interface Draft<E extends EventOf = EventOf> {
  readonly type: E['type'];
  readonly payload: E['payload'];
  readonly effectiveAt?: number;
}

export interface EventOf<T extends string = string, P = unknown> {
  readonly type: T;
  readonly payload: P;
}

/** An event as recorded. */
export interface Recorded<E extends EventOf = EventOf> {
  readonly stream: string;
  readonly seq: number;
  readonly type: E['type'];
  readonly version: number;
  readonly effectiveAt: number;
  readonly recordedAt: number;
  readonly actor: ActorUsed;
  readonly commandId: string;
  readonly causationId: string | null;
  /** The version of the office's stream (its policy included) that the decision was made under. */
  readonly policy: number;
  readonly payload: E['payload'];
}

export type Decision =
  | { readonly accepted: true; readonly actor: ActorUsed; readonly events: readonly Draft[] }
  | { readonly accepted: false; readonly rejections: readonly [Rejection, ...Rejection[]] };

/** One type of event, as the ledger needs to know it to write and to read it. */
export interface EventDefinition {
  /** Of the payload's schema; a change of shape is a new version with an upcast. */
  readonly version: number;
  /** The payload's at its newest version, with a class for every leaf. */
  readonly schema: z.ZodType;
  /** A reminder moves no ETag: what an officer has read stays read. */
  readonly reminder?: boolean;
  /** Turns a payload of an older version (`from`) into one of this version; a version that was never recorded needs none. */
  readonly upcast?: (payload: unknown, from: number) => unknown;
}

/** The kinds of streams that the ledger keeps. */
export type StreamKind = 'case' | 'office' | 'report-cycle';

/**
 * What a kind of stream is made of. `execute` in libs/ledger drives it and knows nothing else of a case or the office.
 * All functions are pure.
 */
export interface Decider<S, E extends EventOf = EventOf> {
  readonly kind: StreamKind;
  readonly initialState: (stream: string) => S;
  /** Judges at `moment.effectiveAt`, on a state that has been settled to it. */
  readonly decide: (state: S, command: Command, moment: Moment) => Decision;
  /** What fell due up to `moment.effectiveAt`, in due order, each draft with its own effectiveAt. Empty if nothing. */
  readonly settle: (state: S, moment: Moment) => readonly Draft<E>[];
  readonly evolve: (state: S, event: Recorded<E>) => S;
  /** What the event asks to be done, judged on the state after it. */
  readonly effects: (state: S, event: Recorded<E>, moment: Moment) => readonly EffectDraft[];
  readonly summary: (state: S) => StreamSummary;
  /** What the lists show of it: replaced in the same transaction. Null for a stream that no list shows. */
  readonly rows: (state: S) => StreamRows | null;
  /** Of a case: whether an entry is locked, so that a step must know if it left with a report meanwhile. */
  readonly mayHaveDeparted?: (state: S) => boolean;
  /** Of a report cycle: the year whose entries its departures read under lock; null before it is opened. */
  readonly reportYear?: (state: S) => number | null;
  /** Of a report cycle: the entries that left with the published report. */
  readonly departed?: (state: S) => readonly DepartedRow[];
  readonly events: { readonly [T in E['type']]: EventDefinition };
}

/** What the ledger keeps of a state in clear, beside its box: all operational (class O). */
export interface StreamSummary {
  readonly stage: StreamStage | null;
  readonly stages: readonly {
    readonly stage: StreamStage;
    readonly since: number;
    readonly until: number | null;
  }[];
  readonly alongside: readonly Stage[];
  readonly hold: boolean;
  readonly final: boolean;
  readonly ended: boolean;
  readonly wakeAt: number | null;
  readonly terms: readonly RunningTerm<StreamStage>[];
  /** Persons whose facts keys the boxes of this stream need. */
  readonly persons: readonly string[];
}
