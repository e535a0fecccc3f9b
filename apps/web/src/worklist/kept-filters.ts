import { useSyncExternalStore } from 'react';
import { onSignOut } from '../session/session.js';
import type { Filters, ViewName } from './views.js';

/** A view that a reader keeps for the session: a list and how it is narrowed. */
export interface KeptView {
  readonly name: string;
  readonly view: ViewName;
  readonly filters: Filters;
}

let filters: Readonly<Partial<Record<ViewName, Filters>>> = {};
let views: readonly KeptView[] = [];
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());
onSignOut(() => {
  filters = {};
  views = [];
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

/** The views that were kept in this session. */
export const useKeptViews = (): readonly KeptView[] => useSyncExternalStore(subscribe, () => views);

/** Keeps a view under a name; the same name replaces it. */
export function keepView(view: KeptView): void {
  views = [...views.filter(({ name }) => name !== view.name), view];
  tell();
}
