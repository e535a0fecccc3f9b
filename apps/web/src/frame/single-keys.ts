import { useSyncExternalStore } from 'react';

/**
 * Whether keys of one sign work. Whoever dictates, or whose hand slips, turns them off (WCAG 2.1.4); like the language, that is
 * kept on the machine, and nothing of a case with it.
 */
const KEPT = 'vigil-single-keys';
const listeners = new Set<() => void>();

export const singleKeysWork = (): boolean => localStorage.getItem(KEPT) !== 'off';

export function letSingleKeysWork(work: boolean): void {
  if (work) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, 'off');
  listeners.forEach((listener) => listener());
}

export const useSingleKeys = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, singleKeysWork);

/** What `aria-keyshortcuts` says of keys of one sign: nothing while they are off. */
export function useShortcut(): (...keys: readonly string[]) => string | undefined {
  const work = useSingleKeys();
  return (...keys) => (work && keys.length > 0 ? keys.join(' ') : undefined);
}
