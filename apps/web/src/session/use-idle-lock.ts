import { useEffect } from 'react';
import { lock } from './session.js';

const IDLE_MS = 15 * 60_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Locks the desk when nobody has touched it for fifteen minutes; also if the machine slept meanwhile. */
export function useIdleLock(): void {
  useEffect(() => {
    let touched = Date.now();
    const touch = (): void => {
      if (Date.now() - touched < IDLE_MS) touched = Date.now();
      else lock();
    };
    for (const sign of SIGNS) addEventListener(sign, touch, { passive: true });
    const watch = setInterval(() => {
      if (Date.now() - touched >= IDLE_MS) lock();
    }, 5_000);
    return () => {
      clearInterval(watch);
      for (const sign of SIGNS) removeEventListener(sign, touch);
    };
  }, []);
}
