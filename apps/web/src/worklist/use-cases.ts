import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { CasePage } from '../api/answers.js';
import { client, read } from '../api/client.js';
import { isNarrowed, queryOf, WORKLISTS, type Filters, type ViewName } from './views.js';

/** The cases of a view, the soonest due first, page after page: the worklist itself, or, narrowed, all cases like that. */
export const useCases = (view: ViewName, filters: Filters): UseInfiniteQueryResult<InfiniteData<CasePage>> =>
  useInfiniteQuery({
    queryKey: ['cases', view, filters],
    queryFn: ({ pageParam }) => {
      const page = { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return isNarrowed(filters) ? narrowed(view, filters, page) : worked(view, page);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

interface Page {
  readonly limit: number;
  readonly cursor?: string;
}

const narrowed = (view: ViewName, filters: Filters, page: Page): Promise<CasePage> =>
  read(client.GET('/cases', { params: { query: { ...queryOf(view, filters), ...page } } }));

/** A case with a decision that waits shows the decision's date: what comes first counts. */
async function worked(view: ViewName, page: Page): Promise<CasePage> {
  const { items, next } = await read(
    client.GET('/worklist', { params: { query: { view: WORKLISTS[view], ...page } } }),
  );
  const seen = new Set<string>();
  const cases = items
    .filter(({ reference }) => !seen.has(reference) && seen.add(reference))
    .map(({ case: one, dueAt, overdue, daysLate, next: term, decision }) => ({
      ...one,
      ...{ dueAt, overdue, daysLate },
      nextTerm: decision?.kind
        ? { kind: decision.kind, rule: '', dueAt: dueAt ?? '' }
        : (one.nextTerm ?? (term && { ...term, dueAt: dueAt ?? '' })),
    }));
  return { cases, next };
}
