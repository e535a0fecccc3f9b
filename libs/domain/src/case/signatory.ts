import { z } from 'zod';
import type { Day } from '../calendar/day.js';
import { fact, operational } from '../classification.js';
import type { OfficeState } from '../office/office-state.js';
import { holderOn } from '../office/posts.js';
import { POST, type Post } from '../vocabulary/post.js';
import type { CaseState } from './case-state.js';

/** In whose name a letter left: the post, and who held it, by id and by name as it stood then. */
export interface Signatory {
  readonly post: Post;
  readonly holder: string;
  readonly name: string;
}

/** A signatory as events carry it. */
export const signatory = () =>
  z.strictObject({
    post: fact(z.enum(POST.codes)),
    holder: operational(z.string()),
    name: fact(z.string()),
  });

/** Who signs a letter of this case on a day: the ASG a high-level one, the head of its unit any other. Null without a holder. */
export function signatoryOn(
  { assignment }: CaseState,
  highLevel: boolean,
  day: Day,
  office: OfficeState,
): Signatory | null {
  const post = highLevel ? 'ASG' : 'HEAD_OF_UNIT';
  const holder = holderOn(office, post, highLevel ? null : assignment.unit, day);
  return holder && { post, holder: holder.id, name: holder.displayName };
}
