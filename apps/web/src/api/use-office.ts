import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client, read } from './client.js';
import type { OfficeRead } from './answers.js';

/** The office: who works in it, its rules, and who I am. */
export const useOffice = (): UseQueryResult<OfficeRead> =>
  useQuery({
    queryKey: ['office'],
    queryFn: () => read<OfficeRead>(client.GET('/office')),
    staleTime: 60_000,
  });

/** Who I am; only below the frame, which has read it. */
export function useMe(): OfficeRead['me'] {
  const { data } = useOffice();
  if (!data) throw new Error('The office is read by the frame first');
  return data.me;
}

/** A colleague's name by their id, or the id of somebody whom the office does not list. */
export function useNames(): (id: string | null | undefined) => string {
  const { data } = useOffice();
  return (id) => (id ? (data?.colleagues.find((one) => one.id === id)?.displayName ?? id) : '');
}
