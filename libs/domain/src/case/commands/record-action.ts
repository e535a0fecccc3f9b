import { z } from 'zod';
import { composed, fact, type Sealed } from '../../classification.js';
import type { TermKey } from '../../stream/term.js';
import { ACTION_AIM, ACTION_KIND, ACTION_TOWARD } from '../../vocabulary/action.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import type { CaseState } from '../case-state.js';
import { defineCommand, madeBy, OPEN, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { actionRecorded } from '../events/action-recorded.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { partsAreKnown } from '../guards/facts.js';
import { day, partId, stateCode } from '../outgoing-fields.js';
import { stage } from '../stage.js';
import { nextStepTerm } from '../terms/next-step-term.js';

const schema = z.strictObject({
  by: fact(z.enum(MECHANISM.codes)),
  toward: fact(z.enum(ACTION_TOWARD.codes)),
  towardState: stateCode().optional(),
  kind: fact(z.enum(ACTION_KIND.codes)),
  aim: fact(z.enum(ACTION_AIM.codes)),
  on: day(),
  outcome: composed(5_000).optional(),
  /** The day by which something is to be done next: it reminds the officer. */
  nextOn: day().optional(),
  /** The earlier action whose next step this one is: its reminders end. */
  continues: partId().optional(),
  /** Whether the source was told the outcome of a report by it (D17). */
  tellsOutcome: fact(z.boolean()).default(false),
});
type Recording = Sealed<z.output<typeof schema>>;

/** The next step does not come before the action. */
const nextStepComesAfter: Guard<Recording> = ({ payload: { on, nextOn } }) =>
  nextOn !== undefined && nextOn < on ? { code: 'NEXT_STEP_BEFORE_ACTION', field: 'nextOn' } : undefined;

/** Only contact with the source tells the source anything. */
const tellingIsContact: Guard<Recording> = ({ payload: { kind, tellsOutcome } }) =>
  tellsOutcome && kind !== 'CONTACT_WITH_SOURCE'
    ? { code: 'TELLING_WITHOUT_CONTACT', field: 'tellsOutcome' }
    : undefined;

/**
 * Records what a UN actor did toward a State, an entity, civil society or a person (DOMAIN 6 "Prevention and engagement").
 * Contact with the source by a safe channel also tells it that the allegation arrived (D1).
 */
export const recordAction = defineCommand({
  name: 'RecordAction',
  summary: 'Record an action, and what comes next',
  group: 'followUp',
  schema,
  by: ['OFFICER', 'INTAKE', 'PROTECTION', 'SUPERVISOR', 'PARTNER', 'ASG'],
  from: [...OPEN, 'CLOSED', 'NOT_PURSUED'],
  whileHeld: true,
  guards: [
    dayIsNotInFuture('on', ({ on }: Recording) => on),
    nextStepComesAfter,
    tellingIsContact,
    partsAreKnown('actions', 'continues', ({ continues }: Recording) => [continues]),
  ],
  record: ({ state, payload, moment, command }) => {
    const actionId = madeBy(command, 'action');
    const reached = payload.kind === 'CONTACT_WITH_SOURCE' && state.safeChannel;
    const { by, toward, kind, aim, on, tellsOutcome } = payload;
    return [
      draft(actionRecorded, {
        actionId,
        by,
        toward,
        kind,
        aim,
        on,
        tellsOutcome,
        towardState: payload.towardState ?? null,
        outcome: payload.outcome ?? null,
        nextOn: payload.nextOn ?? null,
        continues: payload.continues ?? null,
        acknowledgedAt: reached && state.acknowledgedAt === null ? moment.effectiveAt : null,
        starts:
          payload.nextOn === undefined ? [] : [nextStepTerm(actionId, payload.nextOn, moment, stage(state))],
        ends: [
          ...(reached ? endingTerms(state, 'acknowledgement') : []),
          ...(tellsOutcome ? endingTerms(state, 'feedback') : []),
          ...continued(state, payload.continues),
        ],
      }),
    ];
  },
});

const continued = (state: CaseState, actionId: string | undefined): readonly TermKey[] =>
  endingTerms(state, 'nextStep').filter(({ subject }) => subject === actionId);
