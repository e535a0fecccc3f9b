import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '../api/answer.js';
import type { AvailableAnswer, CaseAnswer, TimelineEvent } from '../api/case-answers.js';
import { client, read, readWithEtag } from '../api/client.js';
import { caseKey } from './case-key.js';

/** The case now, or as the office knew it at the end of a day (`2026-04-30`); with the version that was read. */
export const useCase = (
  ref: string,
  asOf: string | null,
): UseQueryResult<{ readonly data: CaseAnswer; readonly etag: string | null }> =>
  useQuery({
    queryKey: [...caseKey(ref), 'view', asOf],
    queryFn: () =>
      readWithEtag(
        client.GET('/cases/{ref}', {
          params: { path: { ref }, query: asOf === null ? {} : { asOf } },
        }),
      ),
    placeholderData: (before) => (before?.data.reference === ref ? before : undefined),
  });

/** What I may do now, and why not. */
export const useCommands = (ref: string): UseQueryResult<readonly AvailableAnswer[]> =>
  useQuery({
    queryKey: [...caseKey(ref), 'commands'],
    queryFn: async () =>
      (await read(client.GET('/cases/{ref}/commands', { params: { path: { ref } } }))).commands,
  });

/** What happened, the newest first. */
export const useTimeline = (ref: string): UseQueryResult<readonly TimelineEvent[]> =>
  useQuery({
    queryKey: [...caseKey(ref), 'timeline'],
    queryFn: async () => {
      const events: TimelineEvent[] = [];
      for (let after: number | null = 0; after !== null;) {
        const page: Answer<'/cases/{ref}/timeline'> = await read(
          client.GET('/cases/{ref}/timeline', { params: { path: { ref }, query: { after, limit: 500 } } }),
        );
        events.push(...page.events);
        after = page.next;
      }
      return events.reverse();
    },
  });

/** The running terms, the soonest first, and why each ends when it does. */
export const useDeadlines = (ref: string): UseQueryResult<Answer<'/cases/{ref}/deadlines'>['deadlines']> =>
  useQuery({
    queryKey: [...caseKey(ref), 'deadlines'],
    queryFn: async () =>
      (await read(client.GET('/cases/{ref}/deadlines', { params: { path: { ref } } }))).deadlines,
  });

/** What the clockwork knows of the case, and is doing. */
export const useWorkflow = (ref: string): UseQueryResult<Answer<'/cases/{ref}/workflow'>> =>
  useQuery({
    queryKey: [...caseKey(ref), 'workflow'],
    queryFn: () => read(client.GET('/cases/{ref}/workflow', { params: { path: { ref } } })),
    refetchInterval: 20_000,
  });

/** After a step: all of the case, and every list it may stand in, is read again. */
export function useReadAgain(ref: string): () => void {
  const cache = useQueryClient();
  return () => {
    void cache.invalidateQueries({ queryKey: caseKey(ref) });
    void cache.invalidateQueries({ queryKey: ['cases'] });
    void cache.invalidateQueries({ queryKey: ['inbox'] });
  };
}
