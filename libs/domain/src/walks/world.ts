import type { CaseState } from '../case/case-state.js';
import type { CaseEvent } from '../case/events.js';
import { OFFICE_PEOPLE, TEST_OFFICE } from '../case/test-office.js';
import type { Command, Recorded } from '../decider.js';
import type { EffectDraft } from '../stream/effect-draft.js';
import type { OfficeState } from '../office/office-state.js';
import type { Choices } from './choices.js';

/** One case of a walk: its state, and the same folded from what a ledger would give back. */
export interface WalkedCase {
  state: CaseState;
  /** Folded beside it from events that went through JSON: what a reader of the ledger sees. */
  shadow: CaseState;
  events: Recorded<CaseEvent>[];
}

/** An effect that was recorded in a stream and not yet done. */
export interface Delivery {
  readonly from: string;
  readonly effect: Extract<EffectDraft, { readonly kind: 'letter' | 'command' }>;
}

/** Everything a walk moves: a clock, an office, some cases with persons in common, and acts still to be done. */
export interface World {
  now: number;
  office: OfficeState;
  readonly cases: Map<string, WalkedCase>;
  readonly deliveries: Delivery[];
  readonly counters: Record<string, number>;
  /** How many commands and boxes were made: ids derive from it. */
  made: number;
  /** What this walk inclines to, so that some lead to the report and others nowhere: how often people say yes, */
  readonly consents: number;
  /** how often the risk is high or extreme, */
  readonly risky: number;
  /** and how often a plausible payload has something wrong in it. */
  readonly faults: number;
}

/** The persons whom several cases of a walk may have in common, and the sources who bring allegations. */
export const PEOPLE = ['person-a', 'person-b', 'person-c', 'person-d', 'person-e', 'person-f'] as const;
export const SOURCES = ['source-x', 'source-y', 'source-z'] as const;

const START = Date.parse('2026-01-05T08:00:00Z');

/** The world before the first step of a walk. */
export const beginning = (choose: Choices): World => ({
  now: START + choose.int(0, 400) * 86_400_000,
  office: WALKED_OFFICE,
  cases: new Map(),
  deliveries: [],
  counters: {},
  made: 0,
  consents: choose.of([0.3, 0.9, 0.97, 1]),
  risky: choose.of([0.03, 0.15, 0.5]),
  faults: choose.of([0, 0.03, 0.08]),
});

/** The test office, with a period for each year that a walk may reach, and an ASG who is a supervisor too. */
const WALKED_OFFICE: OfficeState = {
  ...TEST_OFFICE,
  colleagues: {
    ...TEST_OFFICE.colleagues,
    [OFFICE_PEOPLE.supervisor2]: {
      ...TEST_OFFICE.colleagues[OFFICE_PEOPLE.supervisor2]!,
      roles: ['SUPERVISOR', 'OFFICER'],
    },
  },
  periods: [2026, 2027, 2028, 2029, 2030].map((year) => ({
    year,
    from: `${year - 1}-05-01`,
    until: `${year}-04-30`,
    submissionsDueOn: null,
    sessionOpensOn: null,
    intakeClosed: false,
  })),
};

/** A command with an id of its own. */
export const issue = (world: World, type: string, payload: unknown, actor: Command['actor']): Command => ({
  type,
  payload,
  actor,
  commandId: `walk${String(++world.made).padStart(12, '0')}`,
  causationId: null,
});
