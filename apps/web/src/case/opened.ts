import { useSyncExternalStore } from 'react';
import type { AnswerToAsking } from '../api/answer.js';
import { onSignOut, sessionStatus, subscribe as onSession } from '../session/session.js';

/** What one unlock opened. */
export type OpenedContent = AnswerToAsking<'/cases/{ref}/unlock'>['opened'];

interface Opened {
  readonly target: string;
  readonly content: OpenedContent;
}

const SHOWN_MS = 15 * 60_000;

let opened: Opened | null = null;
let closing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Shows one identity or text for fifteen minutes; whatever was open before closes. */
export function show(target: string, content: OpenedContent): void {
  clearTimeout(closing);
  opened = { target, content };
  closing = setTimeout(hide, SHOWN_MS);
  listeners.forEach((listener) => listener());
}

export function hide(): void {
  clearTimeout(closing);
  opened = null;
  listeners.forEach((listener) => listener());
}

onSignOut(hide);
onSession(() => {
  if (sessionStatus() !== 'signed-in') hide();
});

/** What is open of a target, if it is the one. */
export function useOpened(target: string): OpenedContent | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (opened?.target === target ? opened.content : null),
  );
}
