import { useEffect, useRef } from 'react';
import type { ListedCase } from '../api/answers.js';
import { isTyping } from '../frame/keys.js';

/** `j` and `k` go through the list, Enter opens (the row's link has the focus), `x` selects. */
export function useRowKeys(
  cases: readonly ListedCase[],
  show: (index: number) => void,
  toggle: ((reference: string) => void) | undefined,
): void {
  const at = useRef(-1);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      const focused = (document.activeElement as HTMLElement | null)?.dataset['ref'];
      const here =
        focused === undefined ? at.current : cases.findIndex(({ reference }) => reference === focused);
      if (event.key === 'x' && focused !== undefined) toggle?.(focused);
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0) return;
      const next = Math.min(Math.max(here + step, 0), cases.length - 1);
      at.current = next;
      show(next);
      const reference = cases[next]?.reference ?? '';
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-ref="${CSS.escape(reference)}"]`)?.focus(),
      );
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [cases, show, toggle]);
}
