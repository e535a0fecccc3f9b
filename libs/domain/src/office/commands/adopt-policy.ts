import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineOfficeCommand, type OfficeGuard, type OfficeJudged } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { policyAdopted } from '../events/policy-adopted.js';
import { parametersWith, type GivenParameters } from '../parameters-with.js';
import { revisedOfficeTerms } from '../office-terms.js';
import { termParameters } from '../term-parameters.js';

type Policy = GivenParameters & { readonly proposalId?: string | undefined };

/** What is proposed, with what the command itself gives besides. */
function adopted({ state, payload }: Pick<OfficeJudged<Policy>, 'state' | 'payload'>): GivenParameters {
  const { proposalId, ...given } = payload;
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...(proposalId === undefined ? {} : state.proposedPolicies[proposalId]?.parameters), ...stated };
}

const proposalIsOpen: OfficeGuard<Policy> = ({ state, payload: { proposalId } }) =>
  proposalId === undefined || Object.hasOwn(state.proposedPolicies, proposalId)
    ? undefined
    : { code: 'PROPOSAL_UNKNOWN', field: 'proposalId' };

/** Terms of seconds are for trying the clockwork: an office with a report period is at work, and keeps days. */
const daysStayDays: OfficeGuard<Policy> = (judged) =>
  typeof adopted(judged).secondsPerDay === 'number' &&
  judged.state.parameters.secondsPerDay === null &&
  judged.state.periods.length > 0
    ? { code: 'TRIAL_IN_OFFICE_AT_WORK', field: 'secondsPerDay' }
    : undefined;

/**
 * Changes the terms marked P in DOMAIN 5; those left out stay as they are. Terms already running move too, each with a record
 * of its own in its case (ReviseTerms); the office's own with this one. What was proposed is adopted by its `proposalId`.
 */
export const adoptPolicy = defineOfficeCommand({
  name: 'AdoptPolicy',
  summary: 'Adopt terms',
  schema: z
    .strictObject({ ...termParameters, proposalId: operational(z.string().max(64)) })
    .partial()
    .refine((given) => Object.values(given).some((value) => value !== undefined), 'Give at least one term.'),
  by: ['SUPERVISOR'],
  ifMatch: true,
  guards: [proposalIsOpen, daysStayDays],
  record: (judged) => {
    const { state, moment, payload } = judged;
    const parameters = parametersWith(state.parameters, adopted(judged));
    const starts = revisedOfficeTerms(state, { ...moment, office: { ...state, parameters } });
    return [officeDraft(policyAdopted, { parameters, proposalId: payload.proposalId ?? null, starts })];
  },
});
