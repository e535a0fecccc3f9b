import { dayOf } from '../../calendar/day.js';
import type { Guard } from '../define-command.js';
import { letterOf } from '../letters.js';

interface Sending {
  readonly sentOn: string;
  readonly sentAt: string | null;
}

/** Day and instant of sending are the same day in Zurich. */
export const dayAgreesWithInstant: Guard<Sending> = ({ payload: { sentOn, sentAt } }) =>
  sentAt && dayOf(Date.parse(sentAt)) !== sentOn ? { code: 'DATES_DISAGREE', field: 'sentAt' } : undefined;

/** The reply is not due before the letter was sent. */
export const replyIsDueAfterSending: Guard<{
  readonly sentOn: string;
  readonly replyDueOn: string | null;
}> = ({ payload: { sentOn, replyDueOn } }) =>
  replyDueOn && replyDueOn < sentOn ? { code: 'DATE_BEFORE_SENT', field: 'replyDueOn' } : undefined;

/** A day of the command is not before the letter was sent (DOMAIN 9.10). */
export const dayIsNotBeforeSent =
  <P extends { readonly communicationId: string }>(
    field: string,
    pick: (payload: P) => string | null | undefined,
  ): Guard<P> =>
  ({ state, payload }) => {
    const day = pick(payload);
    const sentOn = letterOf(state, payload.communicationId)?.sentOn;
    return day && sentOn && day < sentOn ? { code: 'DATE_BEFORE_SENT', field } : undefined;
  };

/** A reply is not dated after the day on which it was received. */
export const replyIsNotDatedAfterReceipt: Guard<{
  readonly receivedOn: string;
  readonly datedOn: string | null;
}> = ({ payload: { receivedOn, datedOn } }) =>
  datedOn && datedOn > receivedOn ? { code: 'DATE_AFTER_RECEIVED', field: 'datedOn' } : undefined;
