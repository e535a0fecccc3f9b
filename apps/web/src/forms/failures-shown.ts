import { fieldLabel } from '@vigil/domain/labels/field-label';
import type { Failure } from '../api/problem.js';
import type { DeskLanguageCode } from '../language/languages.js';

/** The fields whose failed rules stand beside them in a form. */
export const failuresShown = (form: HTMLElement): ReadonlySet<string> =>
  new Set(
    [...form.querySelectorAll<HTMLElement>('[data-failure]')].map(({ dataset }) => dataset['failure'] ?? ''),
  );

/** A failed rule that stands beside no field says which it is about: `/persons/0/roles` are the roles. */
export function withItsField(failure: Failure, code: DeskLanguageCode): Failure {
  const field = failure.field?.split('/').findLast((step) => step !== '' && !/^\d+$/.test(step));
  return field === undefined ? failure : { ...failure, says: `${fieldLabel(field, code)}: ${failure.says}` };
}

const CONTROL = 'input, select, textarea, button';

/** Brings whoever sent a form to the first field that is wrong, or to the notice above it where no field is. */
export function goToFirstFailure(form: HTMLElement): void {
  let around = form.querySelector('[data-failure]')?.parentElement;
  while (around && around !== form && !around.querySelector(CONTROL)) around = around.parentElement;
  const control = around === form ? null : around?.querySelector<HTMLElement>(CONTROL);
  control?.focus({ preventScroll: true }); // to its middle, since the bars cover what is at the edge
  (control ?? form.querySelector('[role="alert"]'))?.scrollIntoView({ block: 'center' });
}
