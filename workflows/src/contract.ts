/**
 * What workflows, workers and clients agree on: names, messages, and the shapes that travel in them.
 * Everything here enters histories that are replayed for years: add, never rename, never narrow.
 */
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { CyclePhase } from '@vigil/domain/vocabulary/cycle-phase';
import type { OfficeStage } from '@vigil/domain/vocabulary/office-stage';
import type { Stage } from '@vigil/domain/vocabulary/stage';

/** Where workflows and the calendar's activities run (fact keys only), and where letters, mail and documents are made (all keys). */
export const TASK_QUEUES = { conducting: 'conducting', effects: 'effects' } as const;
export type EffectQueue = keyof typeof TASK_QUEUES;

/** Workflow types as they stand in histories: each is the name of the function that `all.workflow.ts` exports. */
export const WORKFLOW_TYPES = {
  case: 'caseWorkflow',
  cycle: 'reportCycleWorkflow',
  office: 'officeWorkflow',
  reconcile: 'reconcileWorkflow',
  roll: 'rollWorkflow',
  sweep: 'sweepWorkflow',
  reviseTerms: 'reviseTermsWorkflow',
  digest: 'digestWorkflow',
} as const;

/** Ids of the house's own workflows and Schedule. A case's workflow id is a keyed hash that the caller computes. */
export const UPKEEP_IDS = {
  reconcile: 'upkeep-reconcile',
  roll: 'upkeep-roll',
  schedule: 'upkeep-reconcile-schedule',
  sweep: 'upkeep-sweep',
  sweepSchedule: 'upkeep-sweep-schedule',
} as const;

/** The id of the revision of terms that a version of the office asks for: one for each. */
export const termsRevisionId = (policy: number): string => `upkeep-terms-${policy}`;

/** The type of the workflow that conducts a stream, by the stream's name: `office`, `report-cycle/2027`, or a case. */
export function workflowTypeOf(stream: string): 'caseWorkflow' | 'officeWorkflow' | 'reportCycleWorkflow' {
  if (stream === 'office') return WORKFLOW_TYPES.office;
  return stream.startsWith('report-cycle/') ? WORKFLOW_TYPES.cycle : WORKFLOW_TYPES.case;
}

/** The stages of a case, the phases of a report's year, and the office at work. */
export type StreamStage = Stage | CyclePhase | OfficeStage;

/** One stay in a stage. Instants in ms since 1970; `until` is null while it lasts. */
export interface Visit<S extends StreamStage = StreamStage> {
  readonly stage: S;
  readonly since: number;
  readonly until: number | null;
}

/** One recorded step: the version of the stream after it, and its event's type. */
export interface Step {
  readonly version: number;
  readonly step: string;
}

/** A running term: its kind, the stage it belongs to (which need not be where the case stands), and its end in ms since 1970. */
export interface Wait<S extends StreamStage = StreamStage> {
  readonly stage: S;
  readonly kind: string;
  readonly dueAt: number;
}

/** An act that is recorded and not yet done, and the queue of the worker that holds the keys it needs. */
export interface OpenEffect {
  readonly id: string;
  readonly kind: string;
  readonly queue: EffectQueue;
}

/** What the record says of a stream after a commit: all that its workflow may act on. Instants in ms since 1970. */
export interface Course<S extends StreamStage = StreamStage> {
  /** The seq of the stream's last event. */
  readonly version: number;
  readonly stage: S;
  /** Every visit to a stage, in order. */
  readonly stages: readonly Visit<S>[];
  /** Stages that show behind an inclusion under way. */
  readonly alongside: readonly Stage[];
  readonly hold: boolean;
  /** Every step since the version that the workflow was last told, so that its history holds them all; `load` gives the last twenty. */
  readonly steps: readonly Step[];
  readonly waitsFor: readonly Wait<S>[];
  /** The earliest moment at which something falls due, or null. */
  readonly wakeAt: number | null;
  /** Open acts only: done, refused, failed and in doubt are not open. */
  readonly effects: readonly OpenEffect[];
  /** The case is in a final status: closed, not pursued or merged. Terms may still run. */
  readonly final: boolean;
  /** Final, and no term is running: the workflow may end. */
  readonly ended: boolean;
}

/** What the Query `lifecycle` answers. */
export interface CaseWorkflowView extends Pick<
  Course,
  'stage' | 'alongside' | 'hold' | 'stages' | 'waitsFor' | 'wakeAt' | 'version'
> {
  /** The last twenty steps that this run was told. */
  readonly steps: readonly Step[];
  /** Kinds of the acts under way. */
  readonly doing: readonly string[];
  /** Waits and ways that a stage does not foresee, acts given up, a clock that stood still: an alert, never a failure. */
  readonly unforeseen: readonly string[];
}

/** Activities of the conducting worker, for one stream's clock. Both answer the course as recorded. */
export interface Clockwork {
  /** Reads the course with the last twenty steps. Fails without retry if the stream is unknown. */
  readonly load: (stream: string) => Promise<Course>;
  /** Records what is due at `wakeAt`. Fails, to be retried, if the course after it still wakes at or before `wakeAt`. */
  readonly tick: (stream: string, wakeAt: number) => Promise<Course>;
}

/** The activity of either worker that does what was decided. It must heartbeat at least every ten seconds. */
export interface Performer {
  /**
   * Does one recorded act, once, and records its result. A refusal is a result: it throws only what a retry may mend.
   * Fails loudly if the course it would answer still lists the effect as open.
   */
  readonly perform: (stream: string, effect: string) => Promise<Course>;
}

/** A page of streams to look through: null begins, the cursor of the last answer goes on. */
export interface Page {
  readonly cursor: string | null;
}

export interface Reconciled extends Page {
  readonly checked: number;
  readonly healed: number;
}

export interface Rolled extends Page {
  readonly rolled: number;
}

/** Boxes looked at in the order of their offering, and those that went. */
export interface Swept extends Page {
  readonly looked: number;
  readonly swept: number;
}

/** Activities of the conducting worker over all open streams, or all boxes. Each does one page, heartbeats within it, and may be repeated. */
export interface Upkeep {
  /** Compares each workflow of a page with the ledger, and heals by telling it the news. `cursor` is null after the last page. */
  readonly reconcile: (page: Page) => Promise<Reconciled>;
  /** Sends `roll` to each running workflow of a page. `cursor` is null after the last page. */
  readonly sendRoll: (page: Page) => Promise<Rolled>;
  /** Deletes the boxes of a page that waited a day for an event to name them. `cursor` is null after the last page. */
  readonly sweep: (page: Page) => Promise<Swept>;
}

/** A page of open streams whose terms are to move by what the office adopted at its version `policy`. */
export interface TermsRevisionPage extends Page {
  readonly policy: number;
}

/** The activity of the conducting worker that moves terms. It does one page, heartbeats within it, and may be repeated. */
export interface TermsRevision {
  readonly reviseTerms: (page: TermsRevisionPage) => Promise<Page & { readonly moved: number }>;
}

/** The one mail of a day to one colleague: `day` as `2026-04-11` (Zurich), `dueAt` in ms since 1970. */
export interface Digest {
  readonly colleague: string;
  readonly day: string;
  readonly dueAt: number;
}

/** The activity of the conducting worker that sends a digest, once. It may be repeated. */
export interface Digests {
  readonly sendDigest: (digest: Digest) => Promise<void>;
}

/** Tells a case's workflow what the record now says. */
export const advanced = defineSignal<[Course]>('advanced');

/** Asks a workflow to pass on to a new run, as after a release. */
export const roll = defineSignal('roll');

/** Asks a case's workflow where the case stands. */
export const lifecycle = defineQuery<CaseWorkflowView>('lifecycle');
