import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { fact, operational, raw } from '../../classification.js';
import { MECHANISM, type Mechanism } from '../../vocabulary/mechanism.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { inputRecorded } from '../events/input-recorded.js';
import { answersTo, callOf } from '../calls.js';
import { callIsKnown } from '../guards.js';
import { day } from '../office-fields.js';
import { endingOf } from '../office-terms.js';

interface Input {
  readonly callId: string;
  readonly entity: Mechanism;
  readonly nil: boolean;
  readonly text?: unknown;
  readonly receivedOn: string;
}

const entityWasAsked: OfficeGuard<Input> = (judged) => {
  const { state, payload } = judged;
  const call = callOf(state, payload.callId);
  if (call === undefined) return callIsKnown(judged);
  return call.entities.includes(payload.entity) ? undefined : { code: 'ENTITY_NOT_ASKED', field: 'entity' };
};

/** A nil return says that there is nothing: a text would say the contrary, and one of the two must be there. */
const inputIsNilOrText: OfficeGuard<Input> = ({ payload: { nil, text } }) =>
  nil === (text === undefined) ? undefined : { code: 'INPUT_NIL_OR_TEXT', field: 'nil' };

const inputHasCome: OfficeGuard<Input> = ({ payload, moment }) =>
  payload.receivedOn > dayOf(moment.effectiveAt)
    ? { code: 'DATE_IN_FUTURE', field: 'receivedOn' }
    : undefined;

/** What an entity answered to a call, a nil return included; more may follow, and all of it is kept. With the last answer nobody is reminded any more. */
export const recordInput = defineOfficeCommand({
  name: 'RecordInput',
  summary: 'Record an entity’s answer to a call',
  schema: z.strictObject({
    callId: operational(z.string().max(64)),
    entity: fact(z.enum(MECHANISM.codes)),
    nil: fact(z.boolean()),
    text: raw().optional(),
    receivedOn: day(),
  }),
  by: ['OFFICER', 'EDITOR', 'SUPERVISOR', 'ASG'],
  guards: [entityWasAsked, inputIsNilOrText, inputHasCome],
  record: ({ state, payload: { text = null, ...input } }) => {
    const call = state.calls[input.callId];
    const silent =
      call === undefined ? [] : answersTo(call).silent.filter((entity) => entity !== input.entity);
    const ends = silent.length === 0 ? endingOf(state, 'input', input.callId) : [];
    return [officeDraft(inputRecorded, { ...input, text, ends })];
  },
});
