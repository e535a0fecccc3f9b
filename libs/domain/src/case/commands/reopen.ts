import { z } from 'zod';
import { REOPENING } from '../../vocabulary/reopening.js';
import { dayOf } from '../../calendar/day.js';
import { composed, fact, type Sealed } from '../../classification.js';
import { consentValidity } from '../../consent/validity-term.js';
import type { Moment } from '../../decider.js';
import type { Term } from '../../stream/term.js';
import { actingPerson } from '../acting-person.js';
import type { CaseState } from '../case-state.js';
import { currentRisk } from '../current-risk.js';
import { defineCommand, madeBy, type Guard } from '../define-command.js';
import { draft } from '../define-event.js';
import { reopened } from '../events/reopened.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { day } from '../outgoing-fields.js';
import { reviewStarts } from '../terms/entering-follow-up.js';
import { riskValidityTerm } from '../terms/risk-validity-term.js';

const schema = z.strictObject({
  ground: fact(z.enum(REOPENING.codes)),
  /** What is new. An act is then recorded for itself (RecordAct). */
  information: composed(5_000),
  /** The day on which it reached the office; left out, today. */
  learntOn: day().optional(),
});

/** The office learnt of it after it left the case. */
const informationIsNew: Guard<Sealed<z.output<typeof schema>>> = ({ state, payload: { learntOn } }) =>
  learntOn !== undefined && state.leftAt !== null && learntOn < dayOf(state.leftAt)
    ? { code: 'INFORMATION_NOT_NEW', field: 'learntOn' }
    : undefined;

/** Takes up a closed or declined case again, with all its history: a closed one in follow-up, a declined one in screening. */
export const reopen = defineCommand({
  name: 'Reopen',
  summary: 'Reopen the case',
  group: 'case',
  schema,
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['CLOSED', 'NOT_PURSUED'],
  whileHeld: true,
  guards: [dayIsNotInFuture('learntOn', ({ learntOn }) => learntOn), informationIsNew],
  record: ({ state, payload, actor, moment, command }) => {
    const mark = madeBy(command, 'reopening');
    const toFollowUp = state.status === 'CLOSED';
    return [
      draft(reopened, {
        by: actingPerson(actor) ?? '',
        ground: payload.ground,
        information: payload.information,
        caseStatus: toFollowUp ? 'FOLLOW_UP' : 'SCREENING',
        development: [payload.learntOn ?? dayOf(moment.effectiveAt)],
        starts: [...(toFollowUp ? reviewStarts(state, moment, mark) : []), ...reminding(state, moment, mark)],
      }),
    ];
  },
});

/** What ended with the case reminds again: of the risk assessment that still holds, and of consents to publish. */
function reminding(state: CaseState, moment: Moment, mark: string): readonly Term[] {
  const risk = currentRisk(state, moment);
  return [
    ...(risk ? [riskValidityTerm(mark, risk.at, moment)] : []),
    ...Object.keys(state.persons).flatMap((id) => consentValidity(state, id, mark, moment).starts),
  ];
}
