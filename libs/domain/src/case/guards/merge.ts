import { rolesIn } from '../../access/case-access.js';
import type { Guard } from '../define-command.js';

/** The case is not being merged into another at this time. */
export const noMergeIsUnderWay: Guard = ({ state }) =>
  state.merge?.state === 'REQUESTED' ? 'MERGE_UNDER_WAY' : undefined;

/** The answer to a merge comes from the case that was asked. */
export const answerIsOfTarget: Guard = ({ state, actor }) =>
  actor.origin === 'stream' && state.merge?.state === 'REQUESTED' && state.merge.target === actor.stream
    ? undefined
    : 'MERGE_NOT_REQUESTED';

/** Whoever asked for it has rights on this case too, as its officer or a supervisor of its unit. */
export const requesterHasRightsHere: Guard<{ readonly requestedBy: string }> = ({
  state,
  payload,
  moment,
}) => {
  const colleague = moment.office.colleagues[payload.requestedBy];
  const roles = colleague ? rolesIn(state, colleague, moment.office, false, moment.recordedAt) : [];
  return roles.includes('OFFICER') || roles.includes('SUPERVISOR') ? undefined : 'MERGE_WITHOUT_RIGHTS';
};

/** Both cases are about the same State: consents to write to it are carried. */
export const respondentsAreTheSame: Guard<{ readonly respondent: string | null }> = ({ state, payload }) =>
  state.respondent === payload.respondent ? undefined : 'RESPONDENTS_DIFFER';

/** A case takes in another, not itself. */
export const sourceIsAnother: Guard = ({ state, actor }) =>
  actor.origin === 'stream' && actor.stream === state.id ? 'MERGE_WITH_ITSELF' : undefined;
