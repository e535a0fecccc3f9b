import { isPersonal } from '../../consent/usable-consent.js';
import type { EffectDraft, Notice } from '../../stream/effect-draft.js';
import type { Moment, Recorded } from '../../decider.js';
import type { Recipient } from '../../vocabulary/recipient.js';
import { recipientsOf } from '../../office/recipients.js';
import { actingPerson } from '../acting-person.js';
import type { CaseState } from '../case-state.js';
import type { CaseEvent } from '../events.js';
import type { RecordedCaseEvent } from '../recorded-case-event.js';

/**
 * Who finds in the inbox that a decision waits for a second person, or that one was made, judged on the state after the
 * event. Whoever proposed something is not asked to countersign it. Nobody is told while a case is moved in.
 */
export function decisionEffects(
  state: CaseState,
  recorded: Recorded<CaseEvent>,
  moment: Moment,
): readonly EffectDraft[] {
  if (state.takingOver) return [];
  const event = recorded as RecordedCaseEvent;
  const actor = actingPerson(event.actor);
  const whoever = (...places: readonly Recipient[]) => [
    ...new Set(places.flatMap((place) => recipientsOf(place, state, moment.office, event.recordedAt))),
  ];
  const tell = (about: Notice['about'], level: string, ...places: readonly Recipient[]) =>
    inbox(others(whoever(...places), actor), { about, subject: 'case', level, dueAt: null });
  switch (event.type) {
    case 'ScopeConfirmed':
      return isPersonal(state) && state.risk === null ? tell('task', 'ASSESS_RISK', 'PROTECTION') : [];
    case 'VerificationProposed':
      return tell('decision', 'CONFIRM_VERIFICATION', 'VERIFIER');
    case 'OverrideProposed':
      return tell('decision', 'CONFIRM_OVERRIDE', 'SUPERVISOR');
    case 'OverrideConfirmed':
      return tell('decision', 'CONFIRM_VERIFICATION', 'VERIFIER');
    case 'Verified':
      return tell('task', 'VERIFIED', 'OFFICER');
    case 'DeclineProposed':
      return tell('decision', 'CONFIRM_DECLINE', 'SUPERVISOR');
    case 'NotPursued':
      return tell('task', 'NOT_PURSUED', 'OFFICER');
    case 'ClosureProposed':
      return tell('decision', 'CONFIRM_CLOSURE', 'SUPERVISOR');
    case 'Closed':
      return tell('task', 'CLOSED', 'OFFICER');
    case 'Reopened':
      return tell('task', 'REOPENED', 'OFFICER', 'SUPERVISOR');
    case 'HoldLifted':
      return tell('task', 'HOLD_LIFTED', 'OFFICER');
    case 'ActRecorded':
      return event.payload.voidsRisk ? tell('task', 'ASSESS_RISK', 'PROTECTION') : [];
    case 'MergeAbsorbed':
      return [
        ...tell('task', 'CASE_ABSORBED', 'OFFICER'),
        ...(event.payload.voidsRisk ? tell('task', 'ASSESS_RISK', 'PROTECTION') : []),
      ];
    case 'MergedInto':
      return tell('task', 'MERGED', 'OFFICER');
    case 'MergeReleased':
      return inbox([event.payload.requestedBy], {
        about: 'task',
        subject: 'case',
        level: 'MERGE_REFUSED',
        dueAt: null,
      });
    case 'OpenedBySplit':
      return tell('task', 'CASE_SPLIT_OFF', 'OFFICER', 'SUPERVISOR');
    default:
      return [];
  }
}

/** Without whoever acted, unless nobody else is there to be told. */
const others = (to: readonly string[], actor: string | null): readonly string[] => {
  const left = to.filter((id) => id !== actor);
  return left.length > 0 ? left : to;
};

const inbox = (to: readonly string[], notice: Notice): readonly EffectDraft[] =>
  to.length === 0 ? [] : [{ kind: 'inbox', queue: 'conducting', to, notice }];
