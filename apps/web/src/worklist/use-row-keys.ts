import { useRef } from 'react';
import type { ListedCase } from '../api/answers.js';
import { useKeys } from '../frame/use-keys.js';

/** `j` and `k` go through the list, Enter opens (the row's link has the focus), `x` selects. */
export function useRowKeys(
  cases: readonly ListedCase[],
  show: (index: number) => void,
  toggle: ((reference: string) => void) | undefined,
): void {
  const at = useRef(-1);
  const focused = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset['ref'];
  const go = (step: number): void => {
    const from = focused();
    const here = from === undefined ? at.current : cases.findIndex(({ reference }) => reference === from);
    const next = Math.min(Math.max(here + step, 0), cases.length - 1);
    at.current = next;
    show(next);
    const reference = cases[next]?.reference ?? '';
    const link = () => document.querySelector<HTMLElement>(`[data-ref="${CSS.escape(reference)}"]`);
    const drawn = link();
    // At once where it can be, so that an Enter close behind opens it; a row far away is drawn with the next frame.
    if (drawn) drawn.focus();
    else requestAnimationFrame(() => link()?.focus());
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    x: () => {
      const reference = focused();
      if (reference !== undefined) toggle?.(reference);
    },
  });
}
