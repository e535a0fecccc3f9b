import { useEffect, useSyncExternalStore } from 'react';
import { client } from '../api/client.js';

/** The case that this page shows, the connection that hears about it, and who else has it open. In memory only. */
let shown: string | null = null;
let connection: string | null = null;
let others: readonly string[] = [];
const NOBODY: readonly string[] = [];
const listeners = new Set<() => void>();

function set(next: readonly string[]): void {
  others = next;
  listeners.forEach((listener) => listener());
}

/** A connection was opened, or lost (`null`): what is shown is said again. */
export function connected(id: string | null): void {
  connection = id;
  if (id === null) set(NOBODY);
  else if (shown !== null) say();
}

/** What a connection tells: who besides the reader has a case open. */
export function hearHere(reference: string, colleagues: readonly string[]): void {
  if (reference === shown) set(colleagues);
}

/** The colleagues who have this case open too, while the page shows it. */
export function useOthersHere(reference: string): readonly string[] {
  useEffect(() => {
    shown = reference;
    say();
    return () => {
      shown = null;
      set(NOBODY);
      say();
    };
  }, [reference]);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => others,
  );
}

/** That it cannot be said just now is no fault: the next connection says it again. */
function say(): void {
  if (connection === null) return;
  void client
    .POST('/live/{connection}/shows', { params: { path: { connection } }, body: { reference: shown } })
    .catch(() => undefined);
}
