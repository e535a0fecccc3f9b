import type { RecordedCaseEvent } from '../../case/recorded-case-event.js';
import type { Step } from '../execute.js';

/** Who decides, and that they say why (DOMAIN 9.6, 9.12). True is well. */
export const DECIDING = {
  /** 9.6: whoever verifies neither proposed it nor added what it rests on; whoever countersigns did not propose. */
  authorsDoNotConfirm: (step: Step) =>
    step.news.every(({ before, event: recorded }) => {
      const event = recorded as RecordedCaseEvent;
      const by = event.actor.origin === 'person' ? event.actor.id : null;
      switch (event.type) {
        case 'Verified':
          return (
            by !== null &&
            before.proposedVerification?.by !== by &&
            event.payload.evidence.every((id) => before.evidence[id]?.by !== by)
          );
        case 'CommunicationCleared':
          return before.communications[event.payload.communicationId]?.draftedBy !== by;
        case 'EntryCleared':
          return before.entries[event.payload.entryId]?.proposedBy !== by;
        case 'NotPursued':
          return before.proposedDecline !== null && before.proposedDecline.by !== by;
        case 'Closed':
          return before.proposedClosure !== null && before.proposedClosure.by !== by;
        case 'OverrideConfirmed':
          return before.override !== null && before.override.by !== by;
        default:
          return true;
      }
    }),

  /** 9.12: an exclusion, decline, hold or override says who, when and why. */
  decisionsGiveReasons: ({ news }: Step) =>
    news.every(({ event: recorded }) => {
      const event = recorded as RecordedCaseEvent;
      switch (event.type) {
        case 'EntryExcluded':
          return event.payload.explanation !== null || event.payload.reason === 'NO_DEVELOPMENT';
        case 'DeclineProposed':
        case 'ClosureProposed':
          return event.payload.explanation.form === 'COMPOSED' && event.actor.origin === 'person';
        case 'HoldPlaced':
          return (
            event.payload.because !== 'SUPERVISOR' ||
            (event.payload.reason !== null && event.payload.by !== null)
          );
        case 'HoldLifted':
        case 'OverrideProposed':
          return event.payload.reason.form === 'COMPOSED' && event.actor.origin === 'person';
        default:
          return true;
      }
    }),
} as const satisfies Readonly<Record<string, (step: Step) => boolean>>;
