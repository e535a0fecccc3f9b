import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Answer } from '../api/answer.js';
import { client, read } from '../api/client.js';

export type Cycle = Answer<'/report-cycles/{year}'>;
export type CycleStep = Answer<'/report-cycles/{year}/commands'>['commands'][number];
export type CycleEntries = Answer<'/report-cycles/{year}/entries'>;
export type ListedEntry = CycleEntries['entries'][number];
export type Candidate = CycleEntries['candidates'][number];
export type CycleWords = Answer<'/report-cycles/{year}/words'>;
export type CycleFeedback = Answer<'/report-cycles/{year}/feedback'>;

/** Everything read of reports begins with this, so that news makes it be read again. */
const CYCLE = 'cycle';
const of = (year: string) => ({ params: { path: { year } } });

/** The reports there are. */
export const useCycles = (): UseQueryResult<Answer<'/report-cycles'>> =>
  useQuery({ queryKey: [CYCLE], queryFn: () => read(client.GET('/report-cycles')) });

/** The year of a report. */
export const useCycle = (year: string): UseQueryResult<Cycle> =>
  useQuery({
    queryKey: [CYCLE, year, 'view'],
    queryFn: () => read(client.GET('/report-cycles/{year}', of(year))),
  });

/** What I may do in it, and why not. */
export const useCycleSteps = (year: string): UseQueryResult<readonly CycleStep[]> =>
  useQuery({
    queryKey: [CYCLE, year, 'commands'],
    queryFn: async () => (await read(client.GET('/report-cycles/{year}/commands', of(year)))).commands,
  });

/** Entries and candidates; the candidates page after page. */
export const useCycleEntries = (year: string): UseInfiniteQueryResult<InfiniteData<CycleEntries>> =>
  useInfiniteQuery({
    queryKey: [CYCLE, year, 'entries'],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/report-cycles/{year}/entries', {
          params: { path: { year }, query: pageParam === null ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** How long the entries are. */
export const useCycleWords = (year: string): UseQueryResult<CycleWords> =>
  useQuery({
    queryKey: [CYCLE, year, 'words'],
    queryFn: () => read(client.GET('/report-cycles/{year}/words', of(year))),
  });

/** Who is still to be told what the report says. */
export const useCycleFeedback = (year: string, asked: boolean): UseQueryResult<CycleFeedback> =>
  useQuery({
    queryKey: [CYCLE, year, 'feedback'],
    queryFn: () =>
      read(
        client.GET('/report-cycles/{year}/feedback', { params: { path: { year }, query: { limit: 100 } } }),
      ),
    enabled: asked,
  });

/** After a step: everything of reports is read again. */
export function useReadCycleAgain(): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: [CYCLE] });
}
