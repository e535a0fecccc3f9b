import type { StreamStage } from '@vigil/domain/stream/term';
import type { StreamSummary } from '@vigil/domain/decider';
import type { Stage } from '@vigil/domain/vocabulary/stage';

/** What the record says of a stream: all that its workflow may act on (the workflows' contract has the same shape). Instants in ms since 1970. */
export interface Course {
  /** The seq of the stream's last event. */
  readonly version: number;
  readonly stage: StreamStage;
  readonly stages: readonly {
    readonly stage: StreamStage;
    readonly since: number;
    readonly until: number | null;
  }[];
  readonly alongside: readonly Stage[];
  readonly hold: boolean;
  readonly steps: readonly { readonly version: number; readonly step: string }[];
  readonly waitsFor: readonly {
    readonly stage: StreamStage;
    readonly kind: string;
    readonly dueAt: number;
  }[];
  readonly wakeAt: number | null;
  /** Acts recorded and still open: done, refused, failed and in doubt are not. */
  readonly effects: readonly OpenEffect[];
  readonly final: boolean;
  readonly ended: boolean;
}

export interface OpenEffect {
  readonly id: string;
  readonly kind: string;
  readonly queue: 'conducting' | 'effects';
}

/** The course of a stream from its summary, its steps and its open acts. Null for a stream without stages. */
export function courseOf(
  version: number,
  summary: StreamSummary,
  steps: readonly { readonly seq: number; readonly type: string }[],
  effects: readonly OpenEffect[],
): Course | null {
  if (summary.stage === null) return null;
  return {
    version,
    stage: summary.stage,
    stages: summary.stages.map(({ stage, since, until }) => ({ stage, since, until })),
    alongside: [...summary.alongside],
    hold: summary.hold,
    steps: steps.map(({ seq, type }) => ({ version: seq, step: type })),
    waitsFor: summary.terms.map(({ stage, kind, dueAt }) => ({ stage, kind, dueAt })),
    wakeAt: summary.wakeAt,
    effects: effects.map(({ id, kind, queue }) => ({ id, kind, queue })),
    final: summary.final,
    ended: summary.ended,
  };
}
