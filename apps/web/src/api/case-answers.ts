import type { Available } from '@vigil/domain/case/available';
import type { CaseState } from '@vigil/domain/case/case-state';
import type { IdentityRef, TextRef } from '@vigil/domain/classification';
import type { Stage } from '@vigil/domain/vocabulary/stage';
import type { Failure } from './problem.js';

/** A text in a case: what may be asked for by its id. RAW ones are opened like an identity. */
export interface ShownText {
  readonly textId: string;
  readonly form: 'RAW' | 'COMPOSED';
}

/** A value of the domain as the API answers it: no text, no identity. */
export type Shown<T> = T extends TextRef
  ? ShownText
  : T extends IdentityRef
    ? { readonly sealed: true }
    : T extends readonly (infer E)[]
      ? readonly Shown<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Shown<T[K]> }
        : T;

type Inside = 'id' | 'version' | 'decidedAt' | 'lastRecordedAt' | 'lastEffectiveAt' | 'status' | 'terms';

export type CaseAnswer = Shown<Omit<CaseState, Inside>> & {
  readonly reference: string;
  readonly asOf: string;
  readonly stage: Stage;
  readonly alongside: readonly Stage[];
  /** Where it stands; SUSPENDED while it is on hold. */
  readonly status: string | null;
  readonly final: boolean;
};

export type AvailableAnswer = Omit<Available, 'why'> & { readonly why: readonly Failure[] };

export interface TimelineEvent {
  readonly seq: number;
  readonly type: string;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly actor: { readonly origin: string; readonly id?: string; readonly role?: string };
  readonly payload: unknown;
}

export interface DeadlineAnswer {
  readonly kind: string;
  readonly subject: string;
  readonly stage: Stage;
  readonly dueAt: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly why: { readonly rule: string; readonly says: string; readonly policy: number };
  readonly levels: readonly {
    readonly name: string;
    readonly at: string;
    readonly to: string;
    readonly fell: 'FELL' | 'PASSED_BEFORE_IT_WAS_RECORDED' | 'TO_COME';
  }[];
}

export interface WorkflowAnswer {
  readonly stage: Stage;
  readonly waitsFor: readonly { readonly stage: Stage; readonly kind: string; readonly dueAt: number }[];
  readonly steps: readonly { readonly version: number; readonly step: string }[];
  readonly doing: readonly string[];
  readonly unforeseen: readonly string[];
  readonly known: number | null;
  readonly recorded: number;
  readonly conducting: 'well' | 'late' | 'ended';
}
