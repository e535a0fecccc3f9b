import { z } from 'zod';
import { fact } from '../../classification.js';
import { POST, type Post } from '../../vocabulary/post.js';
import type { Role } from '../../vocabulary/role.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { postAssigned } from '../events/post-assigned.js';
import { isActive } from '../guards.js';
import { colleagueId, day, unit } from '../office-fields.js';

interface Assigning {
  readonly post: Post;
  readonly unit?: string | undefined;
  readonly holder: string;
}
const ROLE_OF: { readonly [P in Post]: Role } = { ASG: 'ASG', HEAD_OF_UNIT: 'SUPERVISOR' };

/** A unit has a head; the Assistant Secretary-General is one for all. */
const postNamesItsUnit: OfficeGuard<Assigning> = ({ payload }) =>
  (payload.post === 'HEAD_OF_UNIT') === (payload.unit !== undefined)
    ? undefined
    : { code: 'POST_OF_UNIT', field: 'unit' };

const holderWorksHere: OfficeGuard<Assigning> = ({ state, payload }) =>
  isActive(state, payload.holder) ? undefined : { code: 'COLLEAGUE_UNKNOWN', field: 'holder' };

/** Whoever signs as head may clear what they sign (DOMAIN 7). */
const holderHoldsRole: OfficeGuard<Assigning> = ({ state, payload }) => {
  const holder = state.colleagues[payload.holder];
  return holder && !holder.retired && !holder.roles.includes(ROLE_OF[payload.post])
    ? { code: 'HOLDER_WITHOUT_ROLE', field: 'holder' }
    : undefined;
};

/** Who holds a post from a day on: letters leave in the name of the holder at their date. Nothing before is forgotten. */
export const assignPost = defineOfficeCommand({
  name: 'AssignPost',
  summary: 'Say who holds a post from a day on',
  schema: z.strictObject({
    post: fact(z.enum(POST.codes)),
    unit: unit().optional(),
    holder: colleagueId(),
    from: day(),
  }),
  by: ['SUPERVISOR', 'ASG'],
  guards: [postNamesItsUnit, holderWorksHere, holderHoldsRole],
  record: ({ payload: { unit = null, ...payload } }) => [officeDraft(postAssigned, { ...payload, unit })],
});
