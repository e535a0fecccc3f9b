import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { composed, operational } from '../../classification.js';
import { answersTo, callOf } from '../calls.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { callClosed } from '../events/call-closed.js';
import { callIsKnown } from '../guards.js';
import { endingOf } from '../office-terms.js';

interface Closing {
  readonly callId: string;
}

const callIsOpen: OfficeGuard<Closing> = ({ state, payload: { callId } }) => {
  const call = callOf(state, callId);
  return call && (call.closed ?? answersTo(call).silent.length === 0)
    ? { code: 'CALL_OVER', field: 'callId' }
    : undefined;
};

/** Before the day that the call named, nobody is silent yet. */
const callIsDue: OfficeGuard<Closing> = ({ state, payload: { callId }, moment }) => {
  const call = callOf(state, callId);
  return call && dayOf(moment.effectiveAt) <= call.dueOn
    ? { code: 'CALL_NOT_DUE', field: 'callId' }
    : undefined;
};

/**
 * Gives up waiting for who never answered a call: nobody is reminded any more, and each of them is recorded as silent, which is no
 * nil return (DOMAIN 6 "Prevention and engagement"). An answer that comes after all is recorded; the silence stays.
 */
export const closeCall = defineOfficeCommand({
  name: 'CloseCall',
  summary: 'Close a call that entities left unanswered',
  schema: z.strictObject({ callId: operational(z.string().max(64)), reason: composed(2_000) }),
  by: ['OFFICER', 'EDITOR', 'SUPERVISOR', 'ASG'],
  guards: [callIsKnown, callIsOpen, callIsDue],
  record: ({ state, payload: { callId, reason }, moment }) => {
    const call = callOf(state, callId);
    const silent = call === undefined ? [] : answersTo(call).silent;
    const on = dayOf(moment.effectiveAt);
    return [officeDraft(callClosed, { callId, silent, reason, on, ends: endingOf(state, 'input', callId) })];
  },
});
