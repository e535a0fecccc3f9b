import { useSyncExternalStore } from 'react';
import { onSignOut } from '../session/session.js';
import type { Filters, ViewName } from './views.js';

let filters: Readonly<Partial<Record<ViewName, Filters>>> = {};
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());
onSignOut(() => {
  filters = {};
  tell();
});
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const NONE: Filters = {};

/** How a list is narrowed, in the memory of the tab. */
export const useFilters = (view: ViewName): Filters =>
  useSyncExternalStore(subscribe, () => filters[view] ?? NONE);

/** Narrows a list; the next visit finds it so. */
export function narrow(view: ViewName, to: Filters): void {
  filters = { ...filters, [view]: to };
  tell();
}
