import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { InboxEntry } from '../api/answers.js';
import { client, read } from '../api/client.js';

/** Reminders and tasks of whoever asks, newest first. */
export const useInbox = (unread: boolean): UseQueryResult<readonly InboxEntry[]> =>
  useQuery({
    queryKey: ['inbox', unread],
    queryFn: async () =>
      (await read(client.GET('/inbox', { params: { query: { unread: unread ? 'true' : 'false' } } })))
        .entries,
    refetchInterval: 60_000,
  });

/** How many I have not read. */
export const useUnread = (): number => useInbox(true).data?.length ?? 0;
