/** Where a form that opens is gone on with: the first field that must be filled and is not; else its first field, or its button. */
export const firstToFill = (form: HTMLElement): HTMLElement | undefined => {
  const all = [...form.querySelectorAll<HTMLElement>('input, select, textarea, button')];
  return all.find(isToFill) ?? all[0];
};

const isToFill = (element: HTMLElement): boolean => {
  if (!(element instanceof HTMLInputElement)) return isEmpty(element);
  const ticks = element.type === 'checkbox' ? element.closest('[data-required]') : null;
  return ticks ? ticks.querySelector(':checked') === null : isEmpty(element);
};

const isEmpty = (element: HTMLElement): boolean =>
  element.getAttribute('aria-required') === 'true' && 'value' in element && element.value === '';
