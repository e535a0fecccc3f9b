import type { EffectDraft } from '../../stream/effect-draft.js';
import type { Moment, Recorded } from '../../decider.js';
import type { CaseState } from '../case-state.js';
import type { CaseEvent } from '../events.js';

/**
 * That somebody broke the glass is told at once to every data protection officer (DOMAIN 7): with the first event of their session,
 * of which the record keeps every step.
 */
export function emergencyEffects(
  { brokenGlass }: CaseState,
  { actor, seq }: Recorded<CaseEvent>,
  { office }: Moment,
): readonly EffectDraft[] {
  if (actor.origin !== 'person' || actor.breakGlass === undefined) return [];
  if (brokenGlass[actor.id]?.seq !== seq) return [];
  const to = Object.values(office.colleagues)
    .filter(({ roles, retired }) => roles.includes('DPO') && !retired)
    .map(({ id }) => id);
  if (to.length === 0) return [];
  const notice = { about: 'task', subject: 'case', level: 'GLASS_BROKEN', dueAt: null } as const;
  return [{ kind: 'inbox', queue: 'conducting', to, notice }];
}
