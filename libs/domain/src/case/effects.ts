import type { EffectDraft } from '../stream/effect-draft.js';
import type { Moment, Recorded } from '../decider.js';
import type { CaseState } from './case-state.js';
import { decisionEffects } from './effects/decisions.js';
import { emergencyEffects } from './effects/emergency.js';
import { letterEffects } from './effects/letters.js';
import { mergeEffects } from './effects/merge.js';
import { peopleEffects } from './effects/people.js';
import { reminderEffects } from './effects/reminders.js';
import type { CaseEvent } from './events.js';

const TOPICS = [
  reminderEffects,
  peopleEffects,
  decisionEffects,
  letterEffects,
  mergeEffects,
  emergencyEffects,
] as const;

/** Everything that an event of a case asks to be done, judged on the state after it; recorded with it as facts. */
export const effects = (
  state: CaseState,
  event: Recorded<CaseEvent>,
  moment: Moment,
): readonly EffectDraft[] => TOPICS.flatMap((topic) => topic(state, event, moment));
