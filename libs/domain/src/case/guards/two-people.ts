import type { RejectionCode } from '../../rejections.js';
import { actingPerson } from '../acting-person.js';
import type { CaseState } from '../case-state.js';
import type { Guard } from '../define-command.js';

/** Finds the proposal that the command confirms; null where there is none. */
export type ProposalIn = (state: CaseState) => { readonly by: string } | null;

export const declineProposal: ProposalIn = ({ proposedDecline }) => proposedDecline;
export const closureProposal: ProposalIn = ({ proposedClosure }) => proposedClosure;
export const overrideProposal: ProposalIn = ({ override }) =>
  override !== null && override.confirmedBy === null ? override : null;

/** There is something to countersign. */
export const isProposed =
  (find: ProposalIn, code: RejectionCode): Guard =>
  ({ state }) =>
    find(state) === null ? code : undefined;

/** Two people mean two people: whoever countersigns did not propose it (DOMAIN 6, 9.12). */
export const countersignerIsNotProposer =
  (find: ProposalIn): Guard =>
  ({ state, actor }) => {
    const proposal = find(state);
    return proposal !== null && proposal.by === actingPerson(actor) ? 'COUNTERSIGNER_IS_PROPOSER' : undefined;
  };
