import { useSyncExternalStore } from 'react';
import { onSignOut } from '../session/session.js';
import type { Values } from './body-of.js';

/** What is being typed, and the key under which it will be sent: the same for every try. */
export interface DraftOfForm {
  readonly values: Values;
  readonly key: string;
}

let drafts: Readonly<Record<string, DraftOfForm>> = {};
const listeners = new Set<() => void>();
const set = (next: typeof drafts): void => {
  drafts = next;
  listeners.forEach((listener) => listener());
};
onSignOut(() => set({}));

/** The draft of a form, in the memory of this tab only. It outlives a lost connection, another tab of the page, and a lock. */
export function useDraft(form: string): DraftOfForm | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => drafts[form],
  );
}

/** Keeps what is typed; the key stays the one that the draft began with. */
export function keepDraft(form: string, values: Values): DraftOfForm {
  const draft = { key: drafts[form]?.key ?? crypto.randomUUID(), values };
  set({ ...drafts, [form]: draft });
  return draft;
}

export function dropDraft(form: string): void {
  set(Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== form)));
}
