import { useEffect, useRef } from 'react';
import { isTaken, keyOf } from './key-of.js';
import { singleKeysWork } from './single-keys.js';

/** Does what a key stands for, unless somebody is typing or keys of one sign are off. Keys are named as `keyOf` names them. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTaken(event) || !singleKeysWork()) return;
      const act = newest.current[keyOf(event)];
      if (!act) return;
      event.preventDefault(); // or the sign is typed into the field that the key opened
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
