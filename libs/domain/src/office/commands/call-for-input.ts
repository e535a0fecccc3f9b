import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { madeBy } from '../../case/define-command.js';
import { composed, fact } from '../../classification.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { inputCalled } from '../events/input-called.js';
import { day, state } from '../office-fields.js';
import { inputTerm } from '../office-terms.js';

const dueOnIsToCome: OfficeGuard<{ readonly dueOn: string }> = ({ payload, moment }) =>
  payload.dueOn < dayOf(moment.effectiveAt) ? { code: 'INPUT_DUE_IN_PAST', field: 'dueOn' } : undefined;

/**
 * Asks UN entities what they know, for a State or a theme, by a day; whoever calls is reminded as long as one of them is silent
 * (DOMAIN 6 "Prevention and engagement").
 */
export const callForInput = defineOfficeCommand({
  name: 'CallForInput',
  summary: 'Call on UN entities for input',
  schema: z.strictObject({
    entities: z
      .array(fact(z.enum(MECHANISM.codes)))
      .min(1)
      .max(MECHANISM.codes.length)
      .refine((given) => new Set(given).size === given.length, 'Name each entity once.'),
    question: composed(5_000),
    state: state().optional(),
    dueOn: day(),
  }),
  by: ['OFFICER', 'EDITOR', 'SUPERVISOR', 'ASG'],
  guards: [dueOnIsToCome],
  record: ({ payload: { state = null, ...call }, moment, command }) => {
    const callId = madeBy(command, 'call');
    const on = dayOf(moment.effectiveAt);
    return [
      officeDraft(inputCalled, {
        ...call,
        callId,
        state,
        on,
        starts: [inputTerm(callId, call.dueOn, moment)],
      }),
    ];
  },
});
