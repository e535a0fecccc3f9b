import type { EffectDraft } from '../../stream/effect-draft.js';
import type { Recorded } from '../../decider.js';
import { CONSENT_SCOPE } from '../../vocabulary/consent.js';
import { carriedFrom, carriedWith } from '../carried-content.js';
import type { CaseState } from '../case-state.js';
import type { CaseEvent } from '../events.js';
import type { RecordedCaseEvent } from '../recorded-case-event.js';

/** Where a command that opens a case is sent: whoever performs it finds a free reference. */
export const NEW_CASE = 'case/new';

/**
 * What merging and splitting ask of other cases, judged on the state after the event. A refusal of AbsorbMerge comes back
 * as ReleaseMerge. A consent withdrawn in a merged case is withdrawn where the case went.
 */
export function mergeEffects(state: CaseState, recorded: Recorded<CaseEvent>): readonly EffectDraft[] {
  const event = recorded as RecordedCaseEvent;
  switch (event.type) {
    case 'MergeRequested':
      return [
        order(event.payload.target, 'AbsorbMerge', {
          requestedBy: event.payload.by,
          upTo: event.seq,
          ...carriedFrom(state),
        }),
      ];
    case 'MergeAbsorbed':
      return [order(event.payload.from, 'ConfirmMerge', { upTo: event.payload.upTo })];
    case 'SplitOff': {
      const { splitId, by, acts, nexus } = event.payload;
      const { unit, officer, verifier, protection } = state.assignment;
      return [
        order(NEW_CASE, 'OpenSplit', {
          splitId,
          requestedBy: by,
          assignment: { unit, officer, verifier, protection },
          ...carriedWith(state, acts, nexus),
        }),
      ];
    }
    case 'OpenedBySplit':
      return [order(event.payload.from, 'ConfirmSplit', { splitId: event.payload.splitId })];
    case 'ConsentWithdrawn':
      return state.status === 'MERGED' && state.merge
        ? withdrawnThere(state.merge.target, event.payload)
        : [];
    default:
      return [];
  }
}

function withdrawnThere(
  target: string,
  { personId, withdrawnBy, on, withdrawn }: Extract<CaseEvent, { type: 'ConsentWithdrawn' }>['payload'],
): readonly EffectDraft[] {
  const general = withdrawn.filter(({ addressee }) => addressee === null).map(({ scope }) => scope);
  const all = CONSENT_SCOPE.codes.every((scope) => general.includes(scope));
  const told = all ? [{ scope: 'ALL', addressee: null }] : withdrawn;
  return told.map(({ scope, addressee }) =>
    order(target, 'WithdrawConsent', {
      personId,
      scope,
      ...(addressee === null ? {} : { addressee }),
      givenBy: withdrawnBy,
      on,
      everywhere: false,
    }),
  );
}

const order = (stream: string, command: string, payload: unknown): EffectDraft => ({
  kind: 'command',
  queue: 'conducting',
  stream,
  command,
  payload,
});
