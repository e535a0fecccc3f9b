import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client, read } from './client.js';
import type { OfficeRead } from './answers.js';

/** The office: who works in it, its rules, and who I am. */
export const useOffice = (): UseQueryResult<OfficeRead> =>
  useQuery({
    queryKey: ['office'],
    queryFn: () => read(client.GET('/office')),
    staleTime: 60_000,
  });

/** Who I am; only below the frame, which has read it. */
export function useMe(): OfficeRead['me'] {
  const { data } = useOffice();
  if (!data) throw new Error('The office is read by the frame first');
  return data.me;
}

/** A colleague's name by their id, or the id of somebody whom the office does not list. */
export type Names = (id: string | null | undefined) => string;

/** How colleagues are called; the same function until the office changes. */
export function useNames(): Names {
  const { data } = useOffice();
  return useCallback(
    (id) => (id ? (data?.colleagues.find((one) => one.id === id)?.displayName ?? id) : ''),
    [data],
  );
}
