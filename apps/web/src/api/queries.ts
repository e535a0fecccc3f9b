import { QueryClient } from '@tanstack/react-query';
import { onSignOut, subscribe, sessionStatus } from '../session/session.js';
import { DeskProblem } from './problem.js';

/** What was read, in the memory of this tab. It is forgotten when the desk is locked or left. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 5 * 60_000,
      retry: (failures, error) =>
        failures < 3 && error instanceof DeskProblem && ['offline', 'unavailable'].includes(error.kind),
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
    // Without a connection a step is tried and said to have failed, never held back in silence.
    mutations: { retry: false, networkMode: 'always' },
  },
});

const forget = (): void => queries.clear();
onSignOut(forget);
subscribe(() => {
  if (sessionStatus() !== 'signed-in') forget();
});
