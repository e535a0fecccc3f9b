import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { isPersonal } from '../../consent/usable-consent.js';
import { RISK } from '../../vocabulary/risk.js';
import { actingPerson } from '../acting-person.js';
import { OPEN, defineCommand, madeBy } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { holdPlaced } from '../events/hold-placed.js';
import { riskAssessed } from '../events/risk-assessed.js';
import { personsAreKnown } from '../guards/persons.js';
import { personId } from '../person-facts.js';
import { riskValidityTerm } from '../terms/risk-validity-term.js';

/** The protection adviser sets the risk, valid for the days of D3. EXTREME holds a case that has persons. */
export const assessRisk = defineCommand({
  name: 'AssessRisk',
  summary: 'Assess the risk',
  group: 'people',
  schema: z.strictObject({
    level: operational(z.enum(RISK.codes)),
    reason: composed(5_000),
    /** The persons whose naming the adviser agrees to, where the level leaves it to the adviser (DOMAIN 3.5). */
    adviserAgreesNaming: z.array(personId()).max(100).default([]),
  }),
  by: ['PROTECTION'],
  from: OPEN,
  whileHeld: true,
  guards: [personsAreKnown('adviserAgreesNaming', ({ adviserAgreesNaming }) => adviserAgreesNaming)],
  record: ({ state, payload, actor, moment, command }) => {
    const term = riskValidityTerm(madeBy(command, 'risk'), moment.effectiveAt, moment);
    const holds = payload.level === 'EXTREME' && state.hold === null && isPersonal(state);
    return [
      draft(riskAssessed, {
        level: payload.level,
        by: actingPerson(actor) ?? '',
        at: moment.effectiveAt,
        validUntil: term.dueAt,
        adviserAgreesNaming: [...new Set(payload.adviserAgreesNaming)],
        reason: payload.reason,
        starts: [term],
        ends: endingTerms(state, 'riskValidity'),
      }),
      ...(holds
        ? [draft(holdPlaced, { because: 'RISK_EXTREME', by: null, reason: null, at: moment.effectiveAt })]
        : []),
    ];
  },
});
