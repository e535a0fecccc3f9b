import { useQuery } from '@tanstack/react-query';
import type { WorkCounts } from '../api/answers.js';
import { client, read } from '../api/client.js';

/** How many cases are mine, my team's and on hold; undefined until it is known. Read again with the lists. */
export const useWorkCounts = (): WorkCounts | undefined =>
  useQuery({ queryKey: ['cases', 'counts'], queryFn: () => read(client.GET('/worklist/counts')) }).data;
