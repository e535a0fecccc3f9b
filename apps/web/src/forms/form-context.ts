import { createContext, use } from 'react';
import type { Failure } from '../api/problem.js';
import type { Value, Values } from './body-of.js';

/** What the inputs of one form share. */
export interface FormInHand {
  readonly values: Values;
  readonly set: (path: readonly (string | number)[], value: Value) => void;
  /** The failed rules of the last try that name this field (`/answers/0/status`). */
  readonly failuresAt: (path: readonly (string | number)[]) => readonly Failure[];
}

export const FormContext = createContext<FormInHand | null>(null);

/** The form around an input. */
export function useForm(): FormInHand {
  const form = use(FormContext);
  if (!form) throw new Error('An input stands outside of a form');
  return form;
}
