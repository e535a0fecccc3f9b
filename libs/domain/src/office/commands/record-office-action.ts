import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { madeBy } from '../../case/define-command.js';
import { composed, fact, operational } from '../../classification.js';
import { ACTION_AIM, ACTION_KIND, ACTION_TOWARD } from '../../vocabulary/action.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { officeActionRecorded } from '../events/office-action-recorded.js';
import { day, state } from '../office-fields.js';
import { actionTerm, endingOf } from '../office-terms.js';

const actionHasHappened: OfficeGuard<{ readonly on: string }> = ({ payload, moment }) =>
  payload.on > dayOf(moment.effectiveAt) ? { code: 'DATE_IN_FUTURE', field: 'on' } : undefined;

const nextStepFollows: OfficeGuard<{ readonly on: string; readonly nextOn?: string | undefined }> = ({
  payload,
}) =>
  payload.nextOn !== undefined && payload.nextOn < payload.on
    ? { code: 'NEXT_STEP_BEFORE_ACTION', field: 'nextOn' }
    : undefined;

const continuedIsKnown: OfficeGuard<{ readonly continues?: string | undefined }> = ({
  state,
  payload: { continues },
}) =>
  continues === undefined || Object.hasOwn(state.actions, continues)
    ? undefined
    : { code: 'ACTION_UNKNOWN', field: 'continues' };

/**
 * A step toward a State or on a theme that stands on no single case; `nextOn` reminds whoever records it (DOMAIN 6 "Prevention and
 * engagement").
 */
export const recordOfficeAction = defineOfficeCommand({
  name: 'RecordOfficeAction',
  summary: 'Record an action for a State or theme',
  schema: z.strictObject({
    by: fact(z.enum(MECHANISM.codes)),
    toward: fact(z.enum(ACTION_TOWARD.codes)),
    kind: fact(z.enum(ACTION_KIND.codes)),
    aim: fact(z.enum(ACTION_AIM.codes)),
    state: state().optional(),
    on: day(),
    nextOn: day().optional(),
    /** The earlier action whose next step this one is: its reminders end. */
    continues: operational(z.string().max(64)).optional(),
    outcome: composed(5000).optional(),
  }),
  by: ['OFFICER', 'PROTECTION', 'SUPERVISOR', 'ASG'],
  guards: [actionHasHappened, nextStepFollows, continuedIsKnown],
  record: ({ state: office, payload, moment, command }) => {
    const { state = null, nextOn = null, continues = null, outcome = null, ...action } = payload;
    const actionId = madeBy(command, 'action');
    return [
      officeDraft(officeActionRecorded, {
        ...action,
        actionId,
        state,
        nextOn,
        continues,
        outcome,
        starts: nextOn === null ? [] : [actionTerm(actionId, nextOn, moment)],
        ends: continues === null ? [] : endingOf(office, 'nextStep', continues),
      }),
    ];
  },
});
