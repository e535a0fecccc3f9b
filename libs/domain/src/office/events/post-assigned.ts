import { z } from 'zod';
import { fact } from '../../classification.js';
import { POST } from '../../vocabulary/post.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId, day, unit } from '../office-fields.js';

/** Somebody holds a post from that day on, until another is assigned to it. */
export const postAssigned = defineOfficeEvent({
  type: 'PostAssigned',
  shape: { post: fact(z.enum(POST.codes)), unit: unit().nullable(), holder: colleagueId(), from: day() },
  evolve: (state, turn) => ({ ...state, posts: [...state.posts, turn] }),
});
