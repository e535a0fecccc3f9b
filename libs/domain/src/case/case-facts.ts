import type { TextRef } from '../classification.js';
import type { ActionAim, ActionKind, ActionToward } from '../vocabulary/action.js';
import type { ActCode } from '../vocabulary/act.js';
import type { ActorCode } from '../vocabulary/actor.js';
import type { CooperationStance, CooperationType } from '../vocabulary/cooperation.js';
import type { Mechanism } from '../vocabulary/mechanism.js';
import type { NexusCode } from '../vocabulary/nexus.js';
import type { Reliability } from '../vocabulary/source-grade.js';

export interface Evidence {
  readonly id: string;
  readonly by: string;
  readonly description: TextRef;
  /** The statement or record itself, as it was received. */
  readonly content: TextRef | null;
  readonly supports: readonly string[];
  readonly independentSource: string;
  readonly firstHand: boolean;
  /** A public UN document counts as a source but supplies no consent. */
  readonly unDocument: string | null;
  readonly grade: {
    readonly reliability: Reliability;
    readonly credibility: number;
    readonly by: string;
  } | null;
}

export interface Cooperation {
  readonly id: string;
  readonly personId: string | null;
  readonly mechanism: Mechanism;
  readonly type: CooperationType;
  readonly stance: CooperationStance;
  readonly on: string | null;
}

export interface Act {
  readonly id: string;
  readonly code: ActCode;
  readonly actor: ActorCode;
  readonly actorState: string | null;
  readonly on: string;
  readonly until: string | null;
  readonly place: TextRef | null;
  readonly persons: readonly string[];
  /** The day on which the office learnt of it. */
  readonly learntOn: string;
}

export interface Nexus {
  readonly id: string;
  readonly actId: string;
  readonly cooperationId: string;
  readonly codes: readonly NexusCode[];
}

export interface VerificationProposal {
  readonly by: string;
  readonly acts: readonly string[];
  readonly evidence: readonly string[];
  readonly at: number;
}

export interface CaseAction {
  readonly id: string;
  readonly by: Mechanism;
  readonly toward: ActionToward;
  readonly kind: ActionKind;
  readonly aim: ActionAim;
  readonly towardState: string | null;
  readonly on: string;
  readonly outcome: TextRef | null;
  readonly nextOn: string | null;
  /** The earlier action whose next step this one was. */
  readonly continues: string | null;
}
