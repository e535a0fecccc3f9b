import type { KeptView } from '../api/list-answers.js';
import type { operations } from '../api/openapi.js';
import type { Key } from '../language/en.js';

/** The lists of the bar. */
export type ViewName = 'mine' | 'team' | 'held' | 'done';

export type CasesQuery = NonNullable<operations['ListsController_cases']['parameters']['query']>;

/** What a reader narrowed a list to. It stands in the memory of the tab only: an address tells nothing of what was sought. */
export type Filters = KeptView['filters'];

/** Whether a list is narrowed at all. */
export const isNarrowed = (filters: Filters): boolean => Object.keys(filters).length > 0;

/** What a narrowed view asks of the API: all cases like that which the reader may see. */
export function queryOf(view: ViewName, { overdue, unassigned, stuck, ...filters }: Filters): CasesQuery {
  const asked = {
    ...filters,
    ...(overdue ? { overdue: 'true' as const } : {}),
    ...(unassigned ? { unassigned: 'true' as const } : {}),
    ...(stuck ? { stuck: 'true' as const } : {}),
  };
  return {
    final: view === 'done' ? 'true' : 'false',
    ...(view === 'held' ? { hold: 'true' as const } : {}),
    ...asked,
  };
}

/** A view as the API's worklist calls it. */
export const WORKLISTS = { mine: 'mine', team: 'team', held: 'on-hold', done: 'done' } as const;

export const TITLES: Readonly<Record<ViewName, Key>> = {
  mine: 'nav.mine',
  team: 'nav.team',
  held: 'nav.held',
  done: 'nav.done',
};
