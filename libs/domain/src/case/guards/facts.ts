import type { CaseState } from '../case-state.js';
import type { Guard } from '../define-command.js';
import type { RejectionCode } from '../../rejections.js';
import { REASONED_FEAR } from '../verification-standard.js';

type Parts = 'acts' | 'cooperation' | 'nexus' | 'evidence' | 'actions';
const UNKNOWN: { readonly [P in Parts]: RejectionCode } = {
  acts: 'ACT_UNKNOWN',
  cooperation: 'COOPERATION_UNKNOWN',
  nexus: 'NEXUS_UNKNOWN',
  evidence: 'EVIDENCE_UNKNOWN',
  actions: 'ACTION_UNKNOWN',
};

/** Whether the case has that part. */
export const has = (state: CaseState, parts: Parts, id: string): boolean => Object.hasOwn(state[parts], id);

/** What the command names by id stands in this case. */
export const partsAreKnown =
  <P>(parts: Parts, field: string, pick: (payload: P) => readonly (string | null | undefined)[]): Guard<P> =>
  ({ state, payload }) =>
    pick(payload).every((id) => id === null || id === undefined || has(state, parts, id))
      ? undefined
      : { code: UNKNOWN[parts], field };

/** Evidence supports acts, cooperation or, in a preventive case, the fear. */
export const supportedIsKnown: Guard<{ readonly supports: readonly string[] }> = ({
  state,
  payload: { supports },
}) =>
  supports.every(
    (id) =>
      has(state, 'acts', id) ||
      has(state, 'cooperation', id) ||
      (id === REASONED_FEAR && state.recordType === 'PREVENTIVE'),
  )
    ? undefined
    : { code: 'SUPPORTS_UNKNOWN', field: 'supports' };

interface ActDays {
  readonly on: string;
  readonly until?: string | null | undefined;
  readonly learntOn?: string | null | undefined;
}

/** An act ends after it begins. `pick` finds its days. */
export const actEndsAfterItBegins =
  <P>(field: string, pick: (payload: P, state: CaseState) => ActDays | undefined): Guard<P> =>
  ({ state, payload }) => {
    const days = pick(payload, state);
    return days?.until && days.until < days.on ? { code: 'END_BEFORE_BEGIN', field } : undefined;
  };

/** The office learns of an act after it happened. */
export const actIsLearntAfterwards =
  <P>(field: string, pick: (payload: P, state: CaseState) => ActDays | undefined): Guard<P> =>
  ({ state, payload }) => {
    const days = pick(payload, state);
    return days?.learntOn && days.learntOn < days.on ? { code: 'LEARNT_BEFORE_ACT', field } : undefined;
  };
