import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { caseKey } from '../case/case-key.js';
import { token } from '../session/session.js';
import { eventsOf } from './events-of.js';
import { connected, hearHere } from './here.js';

const AGAIN_MS = 3_000;

/** Reads again whatever moved, as it moves, while the desk is open. After a lost connection everything shown is read again. */
export function useLive(): void {
  const cache = useQueryClient();
  useEffect(() => {
    const leaving = new AbortController();
    void listen(cache, leaving.signal);
    return () => leaving.abort();
  }, [cache]);
}

async function listen(cache: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch('/live', {
        signal,
        cache: 'no-store',
        headers: { authorization: `Bearer ${token() ?? ''}`, accept: 'text/event-stream' },
      });
      if (response.status === 401) return; // the next read says so, and asks to sign in
      if (response.ok && response.body) await hear(response.body, cache);
    } catch {
      // the connection was lost: try again
    }
    connected(null);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function hear(body: ReadableStream<Uint8Array>, cache: QueryClient): Promise<void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const { events, rest } = eventsOf(text + decoder.decode(chunk.value, { stream: true }));
    text = rest;
    for (const { event, data } of events) {
      if (event === 'open') {
        readAllAgain(cache);
        connected((JSON.parse(data) as { connection: string }).connection);
      }
      if (event === 'moved') readAgain(cache, (JSON.parse(data) as { moved: readonly string[] }).moved);
      if (event === 'here') {
        const { reference, others } = JSON.parse(data) as { reference: string; others: readonly string[] };
        hearHere(reference, others);
      }
    }
  }
}

/** From `open` on all news comes; what was read before that may be older. */
function readAllAgain(cache: QueryClient): void {
  void cache.invalidateQueries({ predicate: ({ state }) => state.data !== undefined });
}

function readAgain(cache: QueryClient, moved: readonly string[]): void {
  for (const what of moved)
    void cache.invalidateQueries({ queryKey: what === 'office' ? ['office'] : caseKey(what) });
  readListsAgain(cache);
}

/** A busy office moves several times a second, and each list is read again with all its pages: once a second is enough. */
const LISTS_MS = 1_000;
let readAt = -LISTS_MS;
let toRead: ReturnType<typeof setTimeout> | undefined;

function readListsAgain(cache: QueryClient): void {
  toRead ??= setTimeout(
    () => {
      toRead = undefined;
      readAt = performance.now();
      for (const list of ['cases', 'inbox', 'board', 'approvals', 'all deadlines', 'state', 'cycle'])
        void cache.invalidateQueries({ queryKey: [list] });
    },
    Math.max(0, readAt + LISTS_MS - performance.now()),
  );
}
