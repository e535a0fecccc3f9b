import type { Day } from '../calendar/day.js';
import type { Post } from '../vocabulary/post.js';
import type { Colleague, OfficeState } from './office-state.js';

/**
 * Who held a post on a day of Zurich: whoever was assigned last of those whose time began by then, or null. A head of unit
 * is asked for with the unit; what was assigned later for the same first day counts, being the correction.
 */
export function holderOn(office: OfficeState, post: Post, unit: string | null, day: Day): Colleague | null {
  const turns = office.posts.filter((turn) => turn.post === post && turn.unit === unit && turn.from <= day);
  const last = turns.reduce<(typeof turns)[number] | undefined>(
    (latest, turn) => (latest === undefined || turn.from >= latest.from ? turn : latest),
    undefined,
  );
  return (last && office.colleagues[last.holder]) ?? null;
}
