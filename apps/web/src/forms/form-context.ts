import { createContext, use, useMemo, useRef } from 'react';
import type { Failure } from '../api/problem.js';
import { put, type Value, type Values } from './body-of.js';

type Path = readonly (string | number)[];

/** What the inputs of one form share. */
export interface FormInHand {
  readonly set: (path: Path, value: Value) => void;
  /** The failed rules of the last try that name this field (`/answers/0/status`). */
  readonly failuresAt: (path: Path) => readonly Failure[];
}

export const FormContext = createContext<FormInHand | null>(null);

/** The form around an input. */
export function useForm(): FormInHand {
  const form = use(FormContext);
  if (!form) throw new Error('An input stands outside of a form');
  return form;
}

/**
 * What a form gives its inputs: the same object while somebody types, so that a key draws the one input anew whose value it
 * changes. `keep` is given all values of the form with that one replaced.
 */
export function useFormInHand(
  values: Values,
  keep: (values: Values) => void,
  failures: readonly Failure[],
): FormInHand {
  const now = useRef({ values, keep });
  now.current = { values, keep };
  return useMemo(
    () => ({
      set: (path, value) => now.current.keep(put(now.current.values, path, value) as Values),
      failuresAt: (path) => failures.filter(({ field }) => field === `/${path.join('/')}`),
    }),
    [failures],
  );
}
