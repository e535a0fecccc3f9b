import type { LevelEffect } from '../vocabulary/level-effect.js';
import type { Recipient } from '../vocabulary/recipient.js';
import type { TermKind } from '../vocabulary/term-kind.js';
import type { CyclePhase } from '../vocabulary/cycle-phase.js';
import type { OfficeStage } from '../vocabulary/office-stage.js';
import type { Stage } from '../vocabulary/stage.js';

/** The stages of a case's, a report cycle's or the office's workflow. */
export type StreamStage = Stage | CyclePhase | OfficeStage;

/** A step of a term: when it falls, who is told, and what the calendar then records. */
export interface Level {
  /** `T-30` … `T-0`, `AT_ONCE`, `HALF_TIME`, `END`, `OVERDUE`, `AFTER_48H`: unique within its term. */
  readonly name: string;
  readonly at: number;
  readonly to: Recipient;
  /** REMIND tells; OVERDUE tells that the term passed; LAPSE and PUBLISH change the letter itself. */
  readonly does: LevelEffect;
}

/** The identity of a term within its stream. A reminder's identity is (kind, subject, level), without the date. */
export interface TermKey {
  readonly kind: TermKind;
  /** What it is about within the case: a letter's, action's or person's id, or `case`. */
  readonly subject: string;
}

/** A term as a fact: an event that starts it records all of this (DESIGN "One clock per case"). */
export interface Term<S extends StreamStage = Stage> extends TermKey {
  /** The stage it belongs to, which need not be where the case stands. */
  readonly stage: S;
  readonly dueAt: number;
  readonly levels: readonly Level[];
  /** The rule of DOMAIN 5 (`D6`), or `nextOn`. */
  readonly rule: string;
  /** The version of the office's stream (its parameters included) that it was computed with. */
  readonly policy: number;
  /** Levels that had passed when the term was recorded: none of them is told; a lapse or publication still falls. */
  readonly passed: readonly string[];
}

/** A running term with the levels that fell, were skipped, or had passed. */
export interface RunningTerm<S extends StreamStage = Stage> extends Term<S> {
  readonly fallen: readonly string[];
}
