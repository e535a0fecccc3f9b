import { plusDays } from '../../calendar/day.js';
import { ACTION_AIM, ACTION_KIND, ACTION_TOWARD } from '../../vocabulary/action.js';
import { CLOSURE } from '../../vocabulary/closure.js';
import { EXCLUSION } from '../../vocabulary/exclusion.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { optional } from '../scene.js';
import type { PayloadMakers } from './payload-makers.js';

/** Decisions on the case as a whole: decline, hold, closure, reopening; actions and reviews. */
export const COURSE_OF_CASE: PayloadMakers<
  | 'ProposeDecline'
  | 'ConfirmDecline'
  | 'PlaceHold'
  | 'LiftHold'
  | 'ProposeClosure'
  | 'ConfirmClosure'
  | 'Reopen'
  | 'RecordAction'
  | 'RecordReview'
> = {
  ProposeDecline: (scene) =>
    scene.choose.chance(0.05)
      ? { reason: scene.choose.of(EXCLUSION.codes), explanation: scene.composed() }
      : undefined,
  ConfirmDecline: ({ state, wrong }) => (state.proposedDecline || wrong ? {} : undefined),
  PlaceHold: (scene) => (scene.choose.chance(0.04) ? { reason: scene.composed() } : undefined),
  LiftHold: (scene) => (scene.state.hold || scene.wrong ? { reason: scene.composed() } : undefined),
  ProposeClosure: (scene) =>
    scene.choose.chance(0.4)
      ? { reason: scene.choose.of(CLOSURE.codes), explanation: scene.composed() }
      : undefined,
  ConfirmClosure: ({ state, wrong }) => (state.proposedClosure || wrong ? {} : undefined),
  Reopen: (scene) => ({
    ground: scene.choose.of(['NEW_ACT', 'NEW_INFORMATION'] as const),
    information: scene.composed(),
    ...optional('learntOn', scene.choose.chance(0.7) ? scene.day : undefined),
  }),
  RecordAction: (scene) => {
    const { choose, state } = scene;
    if (!choose.chance(0.4)) return undefined;
    const on = scene.day;
    const kind = choose.weighted([
      [2, 'CONTACT_WITH_SOURCE' as const],
      [3, choose.of(ACTION_KIND.codes)],
    ]);
    return {
      by: choose.of(MECHANISM.codes),
      toward: choose.of(ACTION_TOWARD.codes),
      kind,
      aim: choose.of(ACTION_AIM.codes),
      on,
      ...optional('outcome', choose.chance(0.5) ? scene.composed() : undefined),
      ...optional(
        'nextOn',
        choose.chance(0.4) ? plusDays(on, scene.wrong ? -3 : choose.of([0, 7, 40, 500])) : undefined,
      ),
      ...optional('continues', choose.chance(0.3) ? scene.keyOf(state.actions) : undefined),
      tellsOutcome: kind === 'CONTACT_WITH_SOURCE' ? choose.chance(0.5) : scene.wrong,
    };
  },
  RecordReview: (scene) => (scene.choose.chance(0.4) ? { findings: scene.composed() } : undefined),
};
