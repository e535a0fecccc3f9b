import type { EffectDraft, Notice } from '../../stream/effect-draft.js';
import type { Moment, Recorded } from '../../decider.js';
import type { Recipient } from '../../vocabulary/recipient.js';
import { recipientsOf } from '../../office/recipients.js';
import { CONSENT_SCOPE } from '../../vocabulary/consent.js';
import type { CaseState } from '../case-state.js';
import type { CaseEvent } from '../events.js';
import type { RecordedCaseEvent } from '../recorded-case-event.js';

/**
 * What intake, people, consent, risk and assignment ask to be done, judged on the state after the event: who finds a task
 * in the inbox, who is told at once that something is held, and which withdrawal the person's other cases are to hear.
 */
export function peopleEffects(
  state: CaseState,
  recorded: Recorded<CaseEvent>,
  moment: Moment,
): readonly EffectDraft[] {
  const event = recorded as RecordedCaseEvent;
  const whoever = (...places: readonly Recipient[]) => [
    ...new Set(places.flatMap((place) => recipientsOf(place, state, moment.office, event.recordedAt))),
  ];
  switch (event.type) {
    case 'AllegationReceived':
      return state.takingOver
        ? []
        : toDoFirst(state, event.payload).flatMap(([to, level]) => inbox(whoever(to), task('case', level)));
    case 'CaseAssigned':
      return inbox(event.payload.newly, task('case', 'ASSIGNED'));
    case 'HandOverOffered':
      return atOnce([event.payload.to], task('case', 'HAND_OVER_OFFERED'));
    case 'HandOverAccepted':
      return inbox([event.payload.from], task('case', 'HAND_OVER_ACCEPTED'));
    case 'HandOverRefused':
      return atOnce([event.payload.from], task('case', 'HAND_OVER_REFUSED'));
    case 'RiskProposed':
      return inbox(whoever('PROTECTION'), task('case', 'ASSESS_RISK'));
    case 'IncidentRecorded':
      return atOnce(whoever('PROTECTION'), task(event.payload.id, 'ASSESS_RISK'));
    case 'OutputsHeld': {
      const { personId, because, entries } = event.payload;
      const editors: readonly Recipient[] = entries.length > 0 ? ['EDITOR'] : [];
      return atOnce(whoever('OFFICER', 'SUPERVISOR', ...editors), hold(personId, because));
    }
    case 'HoldPlaced':
      return atOnce(whoever('OFFICER', 'SUPERVISOR'), hold('case', event.payload.because));
    case 'ConsentWithdrawn':
      return event.payload.everywhere ? inOtherCases(event.payload) : [];
    default:
      return [];
  }
}

type Payload<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['payload'];

/** Whose consent nobody stated is asked through the source at once (DOMAIN 6, scenario 1). */
const toDoFirst = (
  { recordType }: CaseState,
  { duplicates, officer, source }: Payload<'AllegationReceived'>,
) => [
  ...(duplicates?.possible ? [['SUPERVISOR', 'POSSIBLE_DUPLICATE'] as const] : []),
  ...(officer === null ? [['SUPERVISOR', 'ASSIGN_CASE'] as const] : []),
  ...(source.statedConsent || recordType === 'LEGISLATION' || recordType === 'SITUATION'
    ? []
    : [['OFFICER', 'ASK_CONSENT'] as const]),
];

/**
 * The commands for the person's other cases; the stream names the person, since no case may know of another. There the
 * withdrawal counts as the person's own, whoever spoke for them here.
 */
function inOtherCases({ personId, on, withdrawn }: Payload<'ConsentWithdrawn'>): readonly EffectDraft[] {
  const general = withdrawn.filter(({ addressee }) => addressee === null);
  const all = CONSENT_SCOPE.codes.every((code) => general.some(({ scope }) => scope === code));
  const told = all ? [{ scope: 'ALL', addressee: null }] : general.length > 0 ? general : withdrawn;
  return told.map(({ scope, addressee }) => ({
    kind: 'command',
    queue: 'conducting',
    stream: `person:${personId}`,
    command: 'WithdrawConsent',
    payload: { personId, scope, ...(addressee === null ? {} : { addressee }), on, everywhere: false },
  }));
}

const task = (subject: string, level: string): Notice => ({ about: 'task', subject, level, dueAt: null });
const hold = (subject: string, level: string): Notice => ({ about: 'hold', subject, level, dueAt: null });

const inbox = (to: readonly string[], notice: Notice): readonly EffectDraft[] =>
  to.length === 0 ? [] : [{ kind: 'inbox', queue: 'conducting', to, notice }];

const atOnce = (to: readonly string[], notice: Notice): readonly EffectDraft[] =>
  to.length === 0 ? [] : [...inbox(to, notice), { kind: 'mail', queue: 'conducting', to, notice }];
