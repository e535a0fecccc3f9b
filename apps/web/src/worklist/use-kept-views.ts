import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { KeptView } from '../api/list-answers.js';
import { client, read } from '../api/client.js';
import { WORKLISTS, type Filters, type ViewName } from './views.js';

const VIEWS = ['views'];

/** The views of a list that the reader keeps, at the office: they are there again after signing in. */
export function useKeptViews(view: ViewName): readonly KeptView[] {
  const { data } = useQuery({ queryKey: VIEWS, queryFn: () => read(client.GET('/views')) });
  return data?.views.filter(({ list }) => list === WORKLISTS[view]) ?? [];
}

export interface ViewToKeep {
  readonly name: string;
  readonly view: ViewName;
  readonly filters: Filters;
}

/** Keeps a view under a name; the same name replaces it. */
export const useKeepView = (): UseMutationResult<unknown, Error, ViewToKeep> =>
  useChange(({ name, view, filters }: ViewToKeep) =>
    read(client.PUT('/views', { body: { name, list: WORKLISTS[view], filters } })),
  );

/** Forgets a view, by its id. */
export const useForgetView = (): UseMutationResult<unknown, Error, string> =>
  useChange((id: string) => read(client.DELETE('/views/{id}', { params: { path: { id } } })));

function useChange<T>(change: (of: T) => Promise<unknown>): UseMutationResult<unknown, Error, T> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: VIEWS }),
  });
}
